package london.datahub.statistics;

/**
 * Events by exposure, as a crude rate.
 *
 * @param events what happened, not negative
 * @param exposure people, or people times years, above 0
 * @param per how many people a rate is said for, as 100,000
 */
public record Rate(double events, double exposure, double per) {
    /** @throws IllegalArgumentException for a negative count or an exposure that is not above 0 */
    public Rate {
        if (!(events >= 0) || !(exposure > 0) || !(per > 0)) {
            throw new IllegalArgumentException("A rate needs events from 0 and an exposure above 0.");
        }
    }

    /** Returns the rate per 100,000 people. */
    public static Rate per100000(double events, double exposure) {
        return new Rate(events, exposure, 100_000);
    }

    public double value() {
        return events / exposure * per;
    }

    /** Returns the interval of the rate; the exposure is taken as known. */
    public Interval interval(Confidence confidence) {
        return PoissonInterval.of(events, confidence).times(per / exposure);
    }
}
