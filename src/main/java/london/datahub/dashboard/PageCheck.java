package london.datahub.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.definition.Definition;
import london.datahub.publish.TableShape;

/** What must hold between a page and the published tables that it names. */
record PageCheck(String file, Page page, Function<String, Optional<TableShape>> tables, Definition d) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+([.]latest)?)}");
    private static final Indicators INDICATORS = Indicators.load();
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    void check() {
        expect(file.endsWith("/" + page.name() + ".yml"), "page", "the page must lie in a file of its name.");
        expect(!page.help().isEmpty(), "help", "say what a first reader must know.");
        page.filters().forEach(this::checkFilter);
        page.lockedWhenEmbedded()
                .ifPresent(name -> expect(
                        page.filter(name)
                                .filter(filter -> filter.kind() == Filter.Kind.BOROUGH)
                                .isPresent(),
                        "locked-when-embedded",
                        "name the filter of boroughs."));
        Set<String> ids = new HashSet<>();
        for (Chart chart : page.charts()) {
            expect(ids.add(chart.id()), "sections", "the id \"" + chart.id() + "\" stands twice.");
            expect(ID.matcher(chart.id()).matches(), "sections", at(chart) + "its id must be a-z, 0-9 and hyphens.");
            checkChart(chart);
        }
        page.titles()
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(MatchResult::group)
                .map(group ->
                        FilterUse.named(group.substring(1, group.length() - 1)).name())
                .filter(name -> page.filter(name).isEmpty())
                .forEach(name -> d.mistake("title", "there is no filter \"" + name + "\" for {" + name + "}."));
    }

    private void checkFilter(Filter filter) {
        boolean needsBorough = filter.kind() == Filter.Kind.COMPARATOR || filter.kind() == Filter.Kind.WARDS;
        expect(
                !needsBorough || page.filterOfKind(Filter.Kind.BOROUGH).isPresent(),
                "filters",
                "the filter \"" + filter.name() + "\" needs a filter of boroughs.");
        if (filter.kind() == Filter.Kind.COLUMN) {
            Optional<TableShape> table = tables.apply(filter.table());
            expect(
                    table.isPresent() && brokenDownBy(table.get(), filter.column()),
                    "filters",
                    "the filter \"" + filter.name() + "\" must come from a dimension, as table.column.");
        }
        expect(
                filter.atMost() >= 1 && filter.atMost() <= Grid.MOST_SERIES,
                "filters",
                "at-most is 1 to " + Grid.MOST_SERIES + ".");
    }

    private void checkChart(Chart chart) {
        expect(chart.title().length() > 15, "sections", at(chart) + "its title must say what is shown.");
        chart.highlight().ifPresent(name -> expectFilter(chart, name));
        chart.indicator().ifPresent(name -> checkIndicator(chart, name));
        chart.where()
                .values()
                .forEach(values -> values.stream()
                        .flatMap(value -> FilterUse.of(value).stream())
                        .forEach(use -> expectFilter(chart, use.name())));
        if (chart.compares()) {
            checkComparison(chart);
            return;
        }
        Optional<TableShape> table = tables.apply(chart.table());
        expect(
                table.isPresent() || chart.awaited().isPresent(),
                "sections",
                at(chart) + "there is no table \"" + chart.table() + "\".");
        table.ifPresent(shape -> checkColumns(chart, shape));
    }

    private void checkComparison(Chart chart) {
        List.of(ReleasedFigures.BOROUGH, ReleasedFigures.YEAR)
                .forEach(column -> expect(
                        oneValue(chart.where().getOrDefault(column, List.of())),
                        "sections",
                        at(chart) + "say under \"where\" which " + column + " is compared."));
        boolean question = chart.kind() == Chart.Kind.QUESTION;
        expect(
                question
                        ? tables.apply(chart.table()).isPresent()
                        : chart.indicator().isPresent(),
                "sections",
                at(chart) + "name its " + (question ? "table." : "indicator."));
    }

    private void checkIndicator(Chart chart, String name) {
        boolean known = FilterUse.of(name)
                .map(use -> page.filter(use.name())
                        .filter(filter -> filter.kind() == Filter.Kind.INDICATOR)
                        .isPresent())
                .orElseGet(() ->
                        INDICATORS.all().stream().anyMatch(each -> each.name().equals(name)));
        expect(known, "sections", at(chart) + "there is no indicator \"" + name + "\".");
    }

    private void checkColumns(Chart chart, TableShape table) {
        chart.where().keySet().forEach(column -> expectDimension(chart, table, column));
        chart.without().keySet().forEach(column -> expectDimension(chart, table, column));
        chart.split().ifPresent(column -> expectDimension(chart, table, column));
        if (chart.kind() == Chart.Kind.LIST) {
            checkList(chart, table);
            return;
        }
        expectDimension(chart, table, chart.across());
        expect(
                !chart.values().isEmpty()
                        && table.measures().containsAll(chart.values().keySet()),
                "sections",
                at(chart) + "its values must be measures of " + table.name() + ": " + table.measures() + ".");
        expect(
                chart.split().isEmpty() || chart.values().size() == 1,
                "sections",
                at(chart) + "either one value is split or several stand beside each other.");
        table.dimensions().stream()
                .filter(dimension -> !settled(chart, table, dimension))
                .forEach(dimension -> d.mistake(
                        "sections",
                        at(chart) + "say which " + dimension + " is meant, or figures of different ones would mix."));
    }

    private void checkList(Chart chart, TableShape table) {
        expect(!chart.columns().isEmpty(), "sections", at(chart) + "name its columns.");
        chart.columns().keySet().stream()
                .filter(column -> !table.dimensions().contains(column)
                        && !table.labels().containsValue(column)
                        && !table.measures().contains(column))
                .forEach(column -> d.mistake("sections", at(chart) + "there is no column " + column + "."));
    }

    /** One value alone, or a value for each bar, point, place or series. */
    private boolean settled(Chart chart, TableShape table, String dimension) {
        boolean shown = chart.across().equals(dimension)
                || chart.split().filter(dimension::equals).isPresent();
        boolean toldByWard = dimension.equals("borough_code")
                && table.wardsInBoroughs()
                && chart.across().equals("ward_code");
        String label = table.labels().getOrDefault(dimension, dimension);
        return shown
                || toldByWard
                || oneValue(chart.where().getOrDefault(dimension, List.of()))
                || oneValue(chart.where().getOrDefault(label, List.of()));
    }

    private boolean oneValue(List<String> values) {
        return values.size() == 1
                && FilterUse.of(values.get(0)).map(this::oneValue).orElse(true);
    }

    private boolean oneValue(FilterUse use) {
        return page.filter(use.name())
                .filter(filter -> use.latest() || filter.atMost() == 1)
                .filter(filter -> filter.kind() != Filter.Kind.COMPARATOR && filter.kind() != Filter.Kind.WARDS)
                .isPresent();
    }

    private void expectFilter(Chart chart, String name) {
        expect(page.filter(name).isPresent(), "sections", at(chart) + "there is no filter \"" + name + "\".");
    }

    private void expectDimension(Chart chart, TableShape table, String column) {
        expect(
                brokenDownBy(table, column),
                "sections",
                at(chart) + table.name() + " is not broken down by \"" + column + "\", but by " + table.dimensions()
                        + ".");
    }

    private static boolean brokenDownBy(TableShape table, String column) {
        return table.dimensions().contains(column) || table.labels().containsValue(column);
    }

    private static String at(Chart chart) {
        return "chart \"" + chart.id() + "\": ";
    }

    private void expect(boolean holds, String key, String mistake) {
        if (!holds) {
            d.mistake(key, mistake);
        }
    }
}
