package london.datahub.link;

import java.util.List;

/**
 * Who is who. The same records, evidence and rules give the same, in whatever order they were added.
 *
 * @param records the records' keys, ascending
 * @param persons each record's person, in the same order: the smallest key among the records of that person
 * @param uncertain pairs that a reviewer should look at, by their keys
 */
public record Links(long[] records, long[] persons, List<Uncertain> uncertain) {
    /**
     * A pair that could be one person or two.
     *
     * @param first the smaller key
     * @param probability that it is one person
     * @param joined whether the records were joined to one person
     * @param levels how the comparisons came out
     */
    public record Uncertain(long first, long second, double probability, boolean joined, List<Level> levels) {}

    /** One comparison in words, as "surname": "nearly the same". No value and no token stands in it. */
    public record Level(String respect, String words) {}
}
