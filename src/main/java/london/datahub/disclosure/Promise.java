package london.datahub.disclosure;

/**
 * What nobody may work out: the attacker's interval for a cell must cover {@code covers} and be at least {@code width}
 * wide.
 *
 * @param cell its place in the programme
 */
public record Promise(int cell, Interval covers, double width) {
    /** The count may be anything of that interval for all that anybody can tell. */
    static Promise covers(int cell, double low, double high) {
        return new Promise(cell, new Interval(low, high), 0);
    }

    /** The interval is at least so wide, wherever it lies. */
    static Promise asWideAs(int cell, double width) {
        return new Promise(cell, new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), width);
    }

    boolean isKeptBy(Interval seen) {
        return seen.covers(covers) && seen.isAsWideAs(width);
    }
}
