/** Texts of returns: held in their encrypted originals until a named reviewer releases or rejects them. */
package london.datahub.narrative;
