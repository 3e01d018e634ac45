package london.datahub.disclosure;

/** What a reader sees in a cell, and what it tells. */
public sealed interface Shown {
    /** The mark of a suppressed count, whether small, zero or suppressed to protect another. */
    String CODED = "[c]";

    /** The mark of a count that is rounded to zero. */
    String LOW = "[low]";

    String words();

    /** Returns between what and what the truth lies, by looking at this cell alone. */
    Interval tells();

    /** The truth. */
    record Exact(long count) implements Shown {
        @Override
        public String words() {
            return Long.toString(count);
        }

        @Override
        public Interval tells() {
            return Interval.exactly(count);
        }
    }

    /** Nothing. */
    record Coded() implements Shown {
        @Override
        public String words() {
            return CODED;
        }

        @Override
        public Interval tells() {
            return Interval.COUNT;
        }
    }

    /** A multiple of the base less than one base from the truth. */
    record Rounded(long count, int base) implements Shown {
        @Override
        public String words() {
            return count == 0 ? LOW : Long.toString(count);
        }

        @Override
        public Interval tells() {
            return new Interval(Math.max(0, count - base + 1), count + base - 1);
        }
    }
}
