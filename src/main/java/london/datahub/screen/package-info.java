/** Looks in free text for what tells of a person: pure, and without a word of the text in its answer. */
package london.datahub.screen;
