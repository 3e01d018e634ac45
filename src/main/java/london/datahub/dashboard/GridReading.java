package london.datahub.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.publish.PublishedTable;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Rate;

/** Makes a chart's figures of released rows. */
final class GridReading {
    private static final String CITY_OF_LONDON = "E09000001";

    private final Chart chart;
    private final Map<String, List<String>> where;
    private final List<String> highlighted;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private GridReading(Chart chart, Choice choice) {
        this.chart = chart;
        this.where = choice.where(chart);
        this.highlighted =
                chart.highlight().map(name -> choice.filter(name).chosen()).orElse(List.of());
    }

    /**
     * Reads a chart's figures.
     *
     * @throws IllegalStateException where two rows stand for one figure: nothing is shown rather than a wrong one
     */
    static Grid grid(Chart chart, Choice choice, ReleaseReading reading, PublishedTable table) {
        var making = new GridReading(chart, choice);
        String label = chart.across().replaceFirst("_code$", "_name");
        for (Map<String, Object> row : reading.rows(table, making.where)) {
            if (making.counts(row)) {
                making.take(row, row.containsKey(label) ? label : chart.across());
            }
        }
        return making.grid();
    }

    private boolean counts(Map<String, Object> row) {
        boolean onTheMap = chart.kind() != Chart.Kind.MAP
                || AreaPoint.of(String.valueOf(row.get(chart.across()))).isPresent();
        return onTheMap
                && chart.without().entrySet().stream()
                        .noneMatch(entry -> entry.getValue().contains(String.valueOf(row.get(entry.getKey()))));
    }

    private void take(Map<String, Object> row, String label) {
        String place = String.valueOf(row.get(chart.across()));
        labels.put(place, PeriodWords.full(String.valueOf(row.get(label))));
        chart.values().forEach((measure, name) -> {
            String series = chart.split()
                    .map(column -> String.valueOf(row.get(column)))
                    .orElse(name.isEmpty() ? PeriodWords.full(measure.replace('_', ' ')) : name);
            Cell cell = rated(place, Cell.of(row.get(measure), row.get(measure + "_shown")));
            if (cells.computeIfAbsent(place, key -> new LinkedHashMap<>()).put(series, cell) != null) {
                throw new IllegalStateException("Chart " + chart.id() + ": two rows stand for one figure.");
            }
        });
    }

    private Cell rated(String place, Cell cell) {
        if (chart.per() == Chart.Per.NOTHING || cell.value().isEmpty()) {
            return cell;
        }
        // The City's few residents say nothing about its many workers and visitors.
        long residents = place.equals(CITY_OF_LONDON) ? 0 : residents(place);
        return residents == 0 ? Cell.NOT_APPLICABLE : Cell.of(Rate.per100000(cell.number(), residents));
    }

    private long residents(String place) {
        return Boroughs.all().stream()
                .filter(borough ->
                        place.equals(Borough.LONDON) || borough.code().equals(place))
                .mapToLong(borough ->
                        chart.per() == Chart.Per.CHILDREN ? borough.populationUnder18() : borough.population())
                .sum();
    }

    private Grid grid() {
        List<String> series = series();
        List<String> places = places(series);
        return new Grid(
                places.stream()
                        .map(key -> new Place(
                                key, labels.getOrDefault(key, PeriodWords.full(key)), highlighted.contains(key)))
                        .toList(),
                series.stream().map(PeriodWords::full).toList(),
                places.stream()
                        .map(place -> series.stream()
                                .map(name -> cells.getOrDefault(place, Map.of()).getOrDefault(name, Cell.NOT_AVAILABLE))
                                .toList())
                        .toList());
    }

    /** As asked for, where a column's values were, else as they come. */
    private List<String> series() {
        List<String> found = cells.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return chart.split().map(where::get).map(asked -> inOrder(asked, found)).orElse(found);
    }

    private List<String> places(List<String> series) {
        List<String> places = new ArrayList<>(cells.keySet());
        if (chart.order() == Chart.Order.GIVEN) {
            places = inOrder(where.getOrDefault(chart.across(), List.of()), places);
        }
        if (chart.order() == Chart.Order.VALUE && !series.isEmpty()) {
            String last = series.get(series.size() - 1);
            places = new ArrayList<>(places);
            places.sort(java.util.Comparator.comparingDouble(
                    (String place) -> -figure(place, last).orElse(-1.0)));
        }
        return chart.top() > 0 ? places.stream().limit(chart.top()).toList() : places;
    }

    private Optional<Double> figure(String place, String series) {
        return Optional.ofNullable(cells.get(place).get(series))
                .flatMap(Cell::value)
                .map(BigDecimal::doubleValue);
    }

    private static List<String> inOrder(List<String> asked, List<String> found) {
        return Stream.concat(
                        asked.stream().filter(found::contains), found.stream().filter(each -> !asked.contains(each)))
                .toList();
    }
}
