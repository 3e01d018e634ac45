package london.datahub.encode;

/**
 * What a row tells of its person, in keyed encodings.
 *
 * @param encoding of {@link PersonSeal#FIELDS}
 * @param ownReference token of the supplier's own number for the person; 0 where there is none. Two suppliers never
 *     have the same
 */
public record KnownPerson(PersonEncoding encoding, long ownReference) {}
