/** Encodings to persons: who is the same, by comparison of keyed encodings alone; and how well that works. */
package london.datahub.link;
