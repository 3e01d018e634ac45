package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.CountRegression;
import london.datahub.statistics.Interval;

/**
 * What a council's referrals raise as a question, set against what population and police offences lead to expect in the
 * pattern of the other boroughs. Never a score.
 *
 * @param referrals by the council
 * @param expected from the others' pattern; {@code range} is where one more borough would lie at 95 %
 * @param boroughs how many others the pattern rests on
 */
public record ReferralQuestion(
        Borough borough, String year, double referrals, double expected, Interval range, int boroughs) {
    private static final Source REFERRALS =
            new Source("council_referrals_year", "referrals", Map.of("age_group", "all"));
    private static final Source OFFENCES =
            new Source("offences_by_borough_year", "offences", Map.of("age_group", "all"));

    /** Where the council's figure lies. */
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    /** Returns the question of a borough; empty where its figures are coded or too few others have theirs. */
    public static Optional<ReferralQuestion> of(ReleasedFigures figures, Borough borough, String year) {
        List<double[]> columns = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (Borough other : Boroughs.all()) {
            OptionalDouble count = figures.figure(REFERRALS, other.code(), year);
            Optional<double[]> known = columns(figures, other, year);
            if (!other.equals(borough) && count.isPresent() && known.isPresent()) {
                columns.add(known.get());
                counts.add(count.getAsDouble());
            }
        }
        OptionalDouble own = figures.figure(REFERRALS, borough.code(), year);
        Optional<double[]> ownColumns = columns(figures, borough, year);
        return own.isEmpty() || ownColumns.isEmpty()
                ? Optional.empty()
                : line(columns, counts)
                        .map(line -> new ReferralQuestion(
                                borough,
                                year,
                                own.getAsDouble(),
                                line.expected(ownColumns.get()),
                                line.prediction(ownColumns.get(), Confidence.P95),
                                counts.size()));
    }

    private static Optional<CountRegression> line(List<double[]> columns, List<Double> counts) {
        return CountRegression.of(
                columns.toArray(double[][]::new),
                counts.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Optional<double[]> columns(ReleasedFigures figures, Borough borough, String year) {
        OptionalDouble offences = figures.figure(OFFENCES, borough.code(), year);
        return offences.isPresent() && offences.getAsDouble() > 0 && PeerGroup.hasResidentRate(borough)
                ? Optional.of(new double[] {1, Math.log(borough.population()), Math.log(offences.getAsDouble())})
                : Optional.empty();
    }

    public Place place() {
        return referrals < range.lower() ? Place.BELOW : referrals > range.upper() ? Place.ABOVE : Place.WITHIN;
    }
}
