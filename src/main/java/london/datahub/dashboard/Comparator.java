package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.StatisticalNeighbours;

/** The boroughs that one is compared with; it stands among them itself. */
enum Comparator {
    NEIGHBOURS("neighbours", "Similar boroughs (statistical neighbours)"),
    BCU("bcu", "Same police area (BCU)"),
    LONDON("london", "All of London");

    private final String value;
    private final String label;

    Comparator(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    static Comparator of(String value) {
        return Stream.of(values())
                .filter(each -> each.value.equals(value))
                .findFirst()
                .orElseThrow();
    }

    List<String> boroughs(String code) {
        return Stream.concat(Stream.of(code), others(code)).distinct().toList();
    }

    private Stream<String> others(String code) {
        return Boroughs.coded(code).stream().flatMap(this::others).map(Borough::code);
    }

    private Stream<Borough> others(Borough own) {
        return switch (this) {
            case NEIGHBOURS -> StatisticalNeighbours.of(own).stream();
            case BCU ->
                Boroughs.all().stream()
                        .filter(each -> !own.bcu().isEmpty() && each.bcu().equals(own.bcu()));
            case LONDON -> Boroughs.all().stream();
        };
    }
}
