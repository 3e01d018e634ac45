package london.datahub.disclosure;

import java.util.List;

/**
 * What nobody may work out of the editions of a population: a {@link Promise} that says which edition it is about.
 *
 * @param edition its number, from 0 for the oldest
 * @param since for a difference, the earlier edition of the two; else the same as {@code edition}
 * @param about whether it is about a figure, what was added to it, or what moved to it
 * @param others for what was added to several figures, the others; for what moved, the figure that it left; else none
 * @param covers the count may be anything of that, for all that anybody can tell; nothing where only the width counts
 */
public record Vow(
        int edition,
        int since,
        List<String> codes,
        About about,
        List<List<String>> others,
        Interval covers,
        double width) {
    private static final Interval ANYTHING = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** What is promised to stay open. */
    public enum About {
        /** A count. */
        FIGURE,
        /** By how much a count, or several together, grew between two editions. */
        ADDITION,
        /** How much went from one figure to another that overlaps it. */
        MOVE
    }

    private Vow(int edition, List<String> codes, Interval covers, double width) {
        this(edition, edition, codes, About.FIGURE, List.of(), covers, width);
    }

    /** The count may be anything of that interval, and of one at least so wide. */
    public static Vow covers(int edition, List<String> codes, Interval covers, double width) {
        return new Vow(edition, codes, covers, width);
    }

    /** The interval is at least so wide, wherever it lies. */
    public static Vow asWideAs(int edition, List<String> codes, double width) {
        return new Vow(edition, codes, ANYTHING, width);
    }

    /** What was added between two editions is not known exactly. */
    public static Vow addition(int since, int edition, List<String> codes) {
        return new Vow(edition, since, codes, About.ADDITION, List.of(), ANYTHING, 1);
    }

    /** What was added between two editions to several figures together is not known exactly. */
    static Vow additionTogether(int since, int edition, List<List<String>> figures) {
        return new Vow(edition, since, figures.get(0), About.ADDITION, figures.subList(1, figures.size()), ANYTHING, 1);
    }

    /** How much went from one figure to another between two editions is not known exactly. */
    static Vow move(int since, int edition, List<String> from, List<String> to) {
        return new Vow(edition, since, to, About.MOVE, List.of(from), ANYTHING, 1);
    }

    /** Tells whether it is about what was added or moved, and not about a figure itself. */
    public boolean isOfAddition() {
        return about != About.FIGURE;
    }
}
