package london.datahub.benchmark;

import java.util.Optional;
import london.datahub.reference.Borough;

/**
 * A figure in which boroughs are compared, with what a reader must know of it.
 *
 * @param events what is counted
 * @param by what it is counted by, where that is another table's count and not residents
 * @param population whose residents it is counted by, where it is
 * @param per for how many a figure is said, as 100,000 residents
 * @param polarity which side is the better one; here mostly that neither is
 */
public record Indicator(
        String name,
        String title,
        String unit,
        Source events,
        Optional<Source> by,
        Population population,
        int per,
        String definition,
        String polarity,
        String source,
        String method,
        String caution,
        String disclosure) {
    /** Whose number a rate is by. */
    public enum Population {
        NONE,
        ALL,
        UNDER_18,
        ADULT;

        /** Returns how many of them live in a borough. */
        public int of(Borough borough) {
            return switch (this) {
                case NONE -> 0;
                case ALL -> borough.population();
                case UNDER_18 -> borough.populationUnder18();
                case ADULT -> borough.population() - borough.populationUnder18();
            };
        }
    }
}
