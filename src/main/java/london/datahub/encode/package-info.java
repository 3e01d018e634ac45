/** CheckedRow to EncodedRow: keyed tokens, age groups. Nothing that identifies anybody comes out. */
package london.datahub.encode;
