package london.datahub.person;

/**
 * Whose a fact is.
 *
 * @param record its record key
 */
record Assignment(long record, Fact fact, long person, long episode, long event) {}
