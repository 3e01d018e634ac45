package london.datahub.disclosure;

import java.util.List;

/**
 * What nobody may work out of the editions of a population: a {@link Promise} that says which edition it is about.
 *
 * @param edition its number, from 0 for the oldest
 * @param since for a difference, the earlier edition of the two; else the same as {@code edition}
 * @param covers the count may be anything of that, for all that anybody can tell; nothing where only the width counts
 */
public record Vow(int edition, int since, List<String> codes, Interval covers, double width) {
    private static final Interval ANYTHING = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The count may be anything of that interval. */
    public static Vow covers(int edition, List<String> codes, Interval covers) {
        return new Vow(edition, edition, codes, covers, covers.width());
    }

    /** The interval is at least so wide, wherever it lies. */
    public static Vow asWideAs(int edition, List<String> codes, double width) {
        return new Vow(edition, edition, codes, ANYTHING, width);
    }

    /** What was added between two editions is not known exactly. */
    public static Vow addition(int since, int edition, List<String> codes) {
        return new Vow(edition, since, codes, ANYTHING, 1);
    }

    /** Tells whether it is about what was added, and not about a figure itself. */
    public boolean isOfAddition() {
        return since < edition;
    }
}
