package london.datahub.person;

/**
 * What one run of linkage found.
 *
 * @param facts that are of a person
 * @param toReview pairs that could be one person or two
 * @param merged persons who turned out to be another one
 * @param split persons of whom some records turned out to be another's
 */
public record LinkRun(
        long run, long facts, long persons, long episodes, long events, long toReview, long merged, long split) {}
