package london.datahub.statistics;

import java.util.List;

/**
 * What was observed by what a standard population's rates lead to expect: the indirectly standardised ratio, 1 where they
 * agree. Its interval is that of the observed count by the expected; the standard's own uncertainty is left out, as usual.
 * Source: Breslow and Day 1987.
 *
 * @param observed events, not negative
 * @param expected events, above 0
 */
public record StandardisedRatio(double observed, double expected) {
    /** @param population of a stratum here; {@code standardEvents} among {@code standardPopulation} there */
    public record Stratum(double population, double standardEvents, double standardPopulation) {}

    /** @throws IllegalArgumentException for a negative count, and where nothing is expected */
    public StandardisedRatio {
        if (!(observed >= 0) || !(expected > 0)) {
            throw new IllegalArgumentException("A standardised ratio needs events from 0 and an expectation above 0.");
        }
    }

    /** Returns the ratio of the events observed to those that the standard's rates make of these populations. */
    public static StandardisedRatio of(double observed, List<Stratum> strata) {
        double expected = strata.stream()
                .mapToDouble(s -> s.standardEvents() / s.standardPopulation() * s.population())
                .sum();
        return new StandardisedRatio(observed, expected);
    }

    public double value() {
        return observed / expected;
    }

    public Interval interval(Confidence confidence) {
        return PoissonInterval.of(observed, confidence).times(1 / expected);
    }
}
