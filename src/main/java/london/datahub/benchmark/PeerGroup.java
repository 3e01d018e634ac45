package london.datahub.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.StatisticalNeighbours;

/** The boroughs that one is set beside. */
public enum PeerGroup {
    LONDON("Rest of London", "the rest of London"),
    STATISTICAL_NEIGHBOURS("Statistical neighbours", "its statistical neighbours"),
    SIMILAR("Similar size and age", "boroughs of similar size and age"),
    BCU("Its BCU", "its BCU");

    private static final int SIMILAR_BOROUGHS = 5;
    private static final String CITY_OF_LONDON = "E09000001";

    private final String title;
    private final String named;

    PeerGroup(String title, String named) {
        this.title = title;
        this.named = named;
    }

    public String title() {
        return title;
    }

    /** Returns its name within a sentence. */
    public String named() {
        return named;
    }

    /** Returns the peers, never the borough itself and never the City of London, whose residents are few. */
    public List<Borough> of(Borough borough) {
        return switch (this) {
            case LONDON -> others(borough);
            case STATISTICAL_NEIGHBOURS ->
                StatisticalNeighbours.of(borough).stream()
                        .filter(others(borough)::contains)
                        .toList();
            case SIMILAR -> similar(borough);
            case BCU ->
                others(borough).stream()
                        .filter(other -> !other.bcu().isEmpty() && other.bcu().equals(borough.bcu()))
                        .toList();
        };
    }

    /** Returns whether rates by residents can be said for an authority. */
    public static boolean hasResidentRate(Borough borough) {
        return !borough.code().equals(CITY_OF_LONDON);
    }

    private static List<Borough> others(Borough borough) {
        return Boroughs.all().stream()
                .filter(other -> !other.equals(borough) && hasResidentRate(other))
                .toList();
    }

    private static List<Borough> similar(Borough borough) {
        double ofSize = spread(PeerGroup::size);
        double ofAge = spread(PeerGroup::shareOfChildren);
        return others(borough).stream()
                .sorted(Comparator.comparingDouble(other -> Math.hypot(
                        (size(other) - size(borough)) / ofSize,
                        (shareOfChildren(other) - shareOfChildren(borough)) / ofAge)))
                .limit(SIMILAR_BOROUGHS)
                .toList();
    }

    private static double size(Borough borough) {
        return Math.log(borough.population());
    }

    private static double shareOfChildren(Borough borough) {
        return (double) borough.populationUnder18() / borough.population();
    }

    private static double spread(ToDoubleFunction<Borough> property) {
        List<Borough> all =
                Boroughs.all().stream().filter(PeerGroup::hasResidentRate).toList();
        double mean = all.stream().mapToDouble(property).average().orElseThrow();
        return Math.sqrt(all.stream()
                .mapToDouble(borough -> Math.pow(property.applyAsDouble(borough) - mean, 2))
                .average()
                .orElseThrow());
    }
}
