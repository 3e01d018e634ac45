package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.TableShape;

/** Reads and draws the charts of one page with what was chosen on it. */
final class ChartReading {
    private final Choice choice;
    private final ReleaseReading reading;
    private final Function<String, Optional<TableShape>> shapes;
    private final Boundaries boundaries;
    private final MapStyle mapStyle;
    private final Coverage coverage;

    ChartReading(
            Choice choice,
            ReleaseReading reading,
            Function<String, Optional<TableShape>> shapes,
            Boundaries boundaries,
            MapStyle mapStyle) {
        this.choice = choice;
        this.reading = reading;
        this.shapes = shapes;
        this.boundaries = boundaries;
        this.mapStyle = mapStyle;
        this.coverage = new Coverage(reading);
    }

    ChartView view(Chart chart) {
        Optional<PublishedTable> table = reading.table(chart.table());
        ChartNotes notes = notes(chart, table);
        if (table.isEmpty()) {
            return missing(
                    chart,
                    notes,
                    chart.awaited().orElse("This release does not hold the table \"" + chart.table() + "\"."));
        }
        Optional<Grid> grid = chart.kind() == Chart.Kind.LIST
                ? Optional.empty()
                : Optional.of(GridReading.grid(chart, choice, reading, table.get()));
        DataTable figures = grid.map(read -> read.table(heading(chart)))
                .orElseGet(() -> ListReading.table(chart, choice, reading, table.get()));
        if (figures.rows().isEmpty()) {
            return missing(chart, notes, whyEmpty(table.get()));
        }
        return new ChartView(
                chart,
                choice.fill(chart.title()),
                choice.fill(chart.note()),
                reading.release(),
                grid.map(read -> incomplete(chart, read)).orElse(List.of()),
                Optional.empty(),
                grid,
                figures,
                grid.filter(read -> chart.drawn())
                        .map(read -> drawings(chart, read))
                        .orElse(List.of()),
                notes);
    }

    private List<String> incomplete(Chart chart, Grid grid) {
        List<String> feeds = shapes.apply(chart.table()).map(TableShape::from).orElse(List.of());
        return Stream.concat(grid.places().stream().map(Place::key), grid.series().stream())
                .filter(value -> !PeriodWords.months(value).isEmpty())
                .filter(period -> !coverage.whole(feeds, PeriodWords.months(period)))
                .map(PeriodWords::full)
                .toList();
    }

    private static String whyEmpty(PublishedTable table) {
        return table.summary().rows() > 0
                ? "The table holds nothing for what is chosen above: choose something else."
                : "Nothing was supplied up to the day of this release. It is filled when somebody sends: "
                        + String.join(" ", table.sources());
    }

    private ChartView missing(Chart chart, ChartNotes notes, String why) {
        return new ChartView(
                chart,
                choice.fill(chart.title()),
                choice.fill(chart.note()),
                reading.release(),
                List.of(),
                Optional.of(CodedReason.X.code() + " Not available. " + why),
                Optional.empty(),
                DataTable.NONE,
                List.of(),
                notes);
    }

    private ChartNotes notes(Chart chart, Optional<PublishedTable> table) {
        return new ChartNotes(
                table.map(held -> held.summary().unit()).orElse(""),
                table.map(PublishedTable::sources).orElse(List.of()),
                table.map(PublishedTable::cautions).orElse(List.of()),
                shapes.apply(chart.table())
                        .filter(shape -> !shape.from().isEmpty())
                        .map(shape -> coverage.of(shape.from()))
                        .orElse(""));
    }

    private static String heading(Chart chart) {
        String words = chart.across().replaceFirst("_code$", "").replace('_', ' ');
        return PeriodWords.full(words);
    }

    private List<Drawing> drawings(Chart chart, Grid grid) {
        return Stream.of(Drawing.NARROW, Drawing.MIDDLE, Drawing.WIDE)
                .filter(width -> width < Drawing.WIDE || chart.wide())
                .filter(width -> grid.series().size() <= Grid.MOST_SERIES)
                .map(width -> draw(chart, grid, width))
                .toList();
    }

    private Drawing draw(Chart chart, Grid grid, int width) {
        return switch (chart.kind()) {
            case BARS -> Bars.draw(grid, width);
            case LINES -> Lines.draw(grid, width);
            case MAP ->
                mapStyle == MapStyle.SHAPES
                                && boundaries.cover(
                                        grid.places().stream().map(Place::key).toList())
                        ? ShapeMap.draw(grid, boundaries, width)
                        : TileMap.draw(grid, width);
            case FIGURE, LIST -> throw new IllegalArgumentException(chart.kind() + " is not drawn.");
        };
    }
}
