package london.datahub.statistics;

/**
 * A part of a whole, from 0 to 1.
 *
 * @param part from 0 to {@code whole}
 * @param whole above 0
 */
public record Proportion(double part, double whole) {
    /** @throws IllegalArgumentException where the part is negative or more than the whole, or the whole is not above 0 */
    public Proportion {
        if (!(part >= 0) || !(whole > 0) || part > whole) {
            throw new IllegalArgumentException("A proportion needs a part between 0 and its whole.");
        }
    }

    public double value() {
        return part / whole;
    }

    /**
     * Returns Wilson's score interval, (2O + z² ± z√(z² + 4Oq)) / 2(n + z²) with q = 1 - O/n. Source: Wilson 1927; Newcombe
     * and Altman in Statistics with Confidence (2nd ed. 2000).
     */
    public Interval interval(Confidence confidence) {
        double z = confidence.z();
        double middle = 2 * part + z * z;
        double half = z * Math.sqrt(z * z + 4 * part * (1 - value()));
        double scale = 2 * (whole + z * z);
        return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }
}
