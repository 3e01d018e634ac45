package london.datahub.metabase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.dashboard.Chart;
import london.datahub.dashboard.Page;
import london.datahub.publish.TableShape;
import london.datahub.reference.Borough;

/**
 * The cards that show one chart: a drawing of the numbers, with a gap where there is none, and beside it what a person
 * may see of each. No figure is added up.
 */
final class ChartCards {
    private static final List<String> OF_BOROUGHS =
            List.of("borough_code", "ward_code", "organisation_code", "supplier");

    private final Page page;
    private final Chart chart;
    private final TableShape table;
    private final Conditions conditions;
    private final String from;
    private final String key;

    ChartCards(Page page, Chart chart, TableShape table, String audience, String schema) {
        this.page = page;
        this.chart = chart;
        this.table = table;
        this.conditions = new Conditions(page, chart, schema);
        this.from = "\nfrom " + schema + "." + table.name() + "_latest" + conditions.sql();
        this.key = audience + "/card/" + page.name() + "/" + chart.id();
    }

    /** Returns why Metabase cannot show this chart, or nothing where it can. */
    Optional<String> impossible() {
        return chart.per() == Chart.Per.NOTHING
                ? conditions.impossible()
                : Optional.of("it shows rates that the hub's own page works out");
    }

    /** Returns how many rows of the grid they take. */
    int height() {
        return chart.kind() == Chart.Kind.FIGURE ? 3 : 8;
    }

    /** Returns how many columns of the grid they take. */
    int width() {
        return chart.kind() == Chart.Kind.FIGURE ? Place.COLUMNS / 4 : Place.COLUMNS;
    }

    /** @param withMap whether Metabase has the boundaries of boroughs */
    List<WantedCard> cards(int tab, int row, int col, boolean withMap) {
        Place whole = new Place(tab, row, col, width(), height());
        if (chart.kind() == Chart.Kind.FIGURE) {
            return List.of(card("figure", "scalar", latestFigure(), Map.of(), whole));
        }
        if (chart.kind() == Chart.Kind.LIST) {
            return List.of(card("table", "table", list(), Map.of(), whole));
        }
        Place left = new Place(tab, row, 0, 14, height());
        Place right = new Place(tab, row, 14, 10, height());
        return List.of(
                card("drawing", display(withMap), drawing(), settings(withMap), left),
                card("table", "table", figures(), Map.of(), right));
    }

    private WantedCard card(String kind, String display, String sql, Map<String, Object> settings, Place place) {
        return new WantedCard(
                new Key(key + "/" + kind),
                Words.of(page, chart.title()),
                chart.note().isEmpty() ? "From the latest release." : Words.of(page, chart.note()),
                display,
                new Query(sql, conditions.tags()),
                settings,
                place,
                ofBoroughs(),
                table.measures().isEmpty());
    }

    /** London as a whole is no borough. */
    private boolean ofBoroughs() {
        boolean london = chart.where().getOrDefault("borough_code", List.of()).equals(List.of(Borough.LONDON))
                || chart.where().getOrDefault("bcu", List.of()).equals(List.of("London"));
        return !london && table.dimensions().stream().anyMatch(OF_BOROUGHS::contains);
    }

    private String latestFigure() {
        String measure = measures().get(0);
        return "select " + shown(measure) + " || ' in ' || " + chart.across() + " as \"" + Words.ofColumn(measure)
                + "\"" + from + "\norder by " + chart.across() + " desc limit 1";
    }

    private String list() {
        String columns = chart.columns().entrySet().stream()
                .map(column -> Sql.named(
                        table.measures().contains(column.getKey()) ? shown(column.getKey()) : column.getKey(),
                        column.getValue()))
                .collect(Collectors.joining(", "));
        String order = table.dimensions().stream().map(this::label).collect(Collectors.joining(", "));
        return "select " + columns + from + "\norder by " + order;
    }

    private String drawing() {
        String code = ofRegions() ? ", " + Sql.named(chart.across(), "Code") : "";
        Stream<String> numbers = measures().stream().map(measure -> Sql.named(measure, name(measure)));
        return "select " + places() + code + ", " + numbers.collect(Collectors.joining(", ")) + rows();
    }

    private String figures() {
        Stream<String> shown = measures().stream().map(measure -> Sql.named(shown(measure), name(measure)));
        return "select " + places() + ", " + shown.collect(Collectors.joining(", ")) + rows();
    }

    private String places() {
        return Stream.concat(Stream.of(chart.across()), chart.split().stream())
                .map(column -> Sql.named(label(column), Words.ofColumn(column)))
                .collect(Collectors.joining(", "));
    }

    private String rows() {
        String boroughsAlone = chart.kind() == Chart.Kind.MAP && chart.across().equals("borough_code")
                ? (from.contains("\nwhere ") ? "\n  and " : "\nwhere ") + "borough_code like 'E09%'"
                : "";
        String few = chart.top() > 0 ? "\nlimit " + chart.top() : "";
        return from + boroughsAlone + "\norder by " + order() + few;
    }

    private String order() {
        String split = chart.split().map(column -> ", " + label(column)).orElse("");
        List<String> given = chart.where().getOrDefault(chart.across(), List.of());
        if (chart.order() == Chart.Order.GIVEN && given.stream().noneMatch(value -> value.startsWith("$"))) {
            StringBuilder places = new StringBuilder("case ").append(chart.across());
            for (int i = 0; i < given.size(); i++) {
                places.append(" when ")
                        .append(Sql.text(given.get(i)))
                        .append(" then ")
                        .append(i);
            }
            return places + " end" + split;
        }
        boolean byValue = chart.order() == Chart.Order.VALUE || chart.kind() == Chart.Kind.MAP;
        return (byValue ? measures().get(0) + " desc nulls last, " : "") + label(chart.across()) + split;
    }

    private boolean ofRegions() {
        return chart.kind() == Chart.Kind.MAP && chart.across().equals("borough_code");
    }

    private String display(boolean withMap) {
        return switch (chart.kind()) {
            case LINES -> "line";
            case MAP -> withMap && ofRegions() ? "map" : "bar";
            default -> "bar";
        };
    }

    private Map<String, Object> settings(boolean withMap) {
        if (display(withMap).equals("map")) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("map.type", "region");
            map.put("map.region", RegionMap.KEY);
            map.put("map.dimension", "Code");
            map.put("map.metric", name(measures().get(0)));
            return map;
        }
        List<String> across = new ArrayList<>(List.of(Words.ofColumn(chart.across())));
        chart.split().map(Words::ofColumn).ifPresent(across::add);
        Map<String, Object> axes = new LinkedHashMap<>();
        axes.put("graph.dimensions", across);
        axes.put("graph.metrics", measures().stream().map(this::name).toList());
        if (chart.kind() == Chart.Kind.LINES) {
            // A coded count is a gap, neither zero nor a line drawn across.
            axes.put("series_settings", Map.of());
            axes.put("line.missing", "none");
        }
        return axes;
    }

    private List<String> measures() {
        return List.copyOf(chart.values().keySet());
    }

    private String name(String measure) {
        String given = chart.values().get(measure);
        return given.isEmpty() ? Words.ofColumn(measure) : given;
    }

    private String label(String column) {
        return table.labels().getOrDefault(column, column);
    }

    private static String shown(String measure) {
        return measure + "_shown";
    }
}
