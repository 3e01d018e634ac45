package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.benchmark.Indicators;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** What can be chosen of a filter. */
final class Options {
    private static final List<Integer> VINTAGES = List.of(2022, 2018);

    private Options() {}

    static List<Option> of(Filter filter, ReleaseReading reading, Indicators indicators) {
        Stream<Option> options = switch (filter.kind()) {
            case COLUMN ->
                reading.values(filter.table(), filter.column()).stream()
                        .map(value -> option(value, PeriodWords.full(value)));
            case BOROUGH -> Boroughs.all().stream().map(borough -> option(borough.code(), borough.name()));
            case BCU ->
                Boroughs.all().stream()
                        .map(Borough::bcu)
                        .filter(bcu -> !bcu.isEmpty())
                        .distinct()
                        .sorted()
                        .map(bcu -> option(bcu, bcu));
            case COMPARATOR ->
                Stream.of(Comparator.values()).map(comparator -> option(comparator.value(), comparator.label()));
            case INDICATOR -> indicators.all().stream().map(indicator -> option(indicator.name(), indicator.title()));
            case WARDS -> VINTAGES.stream().map(year -> option(year.toString(), "Wards as drawn in " + year));
        };
        return options.toList();
    }

    private static Option option(String value, String label) {
        return new Option(value, label, false);
    }

    static List<String> wards(String vintage, String boroughCode) {
        return Wards.of(Integer.parseInt(vintage)).stream()
                .filter(ward -> ward.boroughCode().equals(boroughCode))
                .map(Ward::code)
                .toList();
    }
}
