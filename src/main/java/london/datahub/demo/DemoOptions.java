package london.datahub.demo;

/**
 * What demonstration to make.
 *
 * @param seed the same seed gives the same bytes; another seed other people, dates, wards, references and layouts
 * @param size how many rows against the printed figures, above 0; only 1.0 equals them
 * @param years financial years that end with 2021-22: 1 or 2; the quarter before them always comes too
 */
public record DemoOptions(long seed, double size, int years) {
    public static final DemoOptions DEFAULT = new DemoOptions(42, 1.0, 2);

    /** @throws IllegalArgumentException where the size is not above 0, or years is neither 1 nor 2 */
    public DemoOptions {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("The size of the demonstration must be a number above 0, as 0.5 or 2.");
        }
        if (years < 1 || years > 2) {
            throw new IllegalArgumentException("The demonstration covers 1 or 2 financial years, not " + years + ".");
        }
    }
}
