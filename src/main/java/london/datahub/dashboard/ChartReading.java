package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.benchmark.Indicator;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.drawing.Drawing;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.TableShape;

/** Reads and draws the charts of one page with what was chosen on it. */
final class ChartReading {
    private static final String TOO_FEW =
            "A figure that it needs is hidden or not in this release, or too few boroughs have theirs.";

    private static final String ROUNDED =
            "Counts for the public are multiples of 5 and those under 5 are not told, so what"
                    + " is worked out from them is approximate, and small boroughs are left out.";

    private final Choice choice;
    private final ReleaseReading reading;
    private final Function<String, Optional<TableShape>> shapes;
    private final Boundaries boundaries;
    private final MapStyle mapStyle;
    private final Indicators indicators;
    private final BenchmarkReading benchmarks;
    private final boolean rounded;
    private final Coverage coverage;

    ChartReading(
            Choice choice,
            ReleaseReading reading,
            Function<String, Optional<TableShape>> shapes,
            Boundaries boundaries,
            MapStyle mapStyle,
            Indicators indicators,
            ReleasedFigures figures,
            Audience audience) {
        this.choice = choice;
        this.reading = reading;
        this.shapes = shapes;
        this.boundaries = boundaries;
        this.mapStyle = mapStyle;
        this.indicators = indicators;
        this.benchmarks = new BenchmarkReading(choice, figures);
        this.rounded = audience == Audience.PUBLIC;
        this.coverage = new Coverage(reading);
    }

    ChartView view(Chart chart) {
        Optional<Indicator> indicator = chart.indicator().flatMap(choice::one).map(indicators::named);
        String name = chart.table().isEmpty()
                ? indicator.map(each -> each.events().table()).orElse("")
                : chart.table();
        Optional<PublishedTable> table = reading.table(name);
        ChartNotes notes = notes(name, table);
        if (table.isEmpty()) {
            String why = chart.awaited().orElse("This release does not hold the table \"" + name + "\".");
            return view(chart, indicator, notes, List.of(), Optional.of(why), Shown.NOTHING);
        }
        Optional<Grid> grid = chart.compares() || chart.kind() == Chart.Kind.LIST
                ? Optional.empty()
                : Optional.of(GridReading.grid(chart, choice, reading, table.get()));
        List<String> incomplete = grid.map(read -> incomplete(name, read)).orElse(List.of());
        Shown shown = shown(chart, indicator, table.get(), grid, incomplete);
        if (chart.compares()) {
            incomplete = incomplete(
                    name, shown.table().rows().stream().map(row -> row.names().get(0)));
        }
        return shown.table().rows().isEmpty()
                ? view(chart, indicator, notes, List.of(), Optional.of(whyEmpty(chart, table.get())), Shown.NOTHING)
                : view(chart, indicator, notes, incomplete, Optional.empty(), shown);
    }

    private ChartView view(
            Chart chart,
            Optional<Indicator> indicator,
            ChartNotes notes,
            List<String> incomplete,
            Optional<String> missing,
            Shown shown) {
        return new ChartView(
                chart,
                choice.fill(chart.title()),
                choice.fill(chart.note()),
                reading.release(),
                incomplete,
                missing.map(why -> CodedReason.X.code() + " Not available. " + why),
                rounded && worksOut(chart) && missing.isEmpty()
                        ? Stream.concat(shown.said().stream(), Stream.of(ROUNDED))
                                .toList()
                        : shown.said(),
                indicator,
                shown.grid(),
                shown.table(),
                shown.drawings(),
                notes);
    }

    private static boolean worksOut(Chart chart) {
        return chart.compares() || chart.kind() == Chart.Kind.CONTROL || chart.per() != Chart.Per.NOTHING;
    }

    private Shown shown(
            Chart chart,
            Optional<Indicator> indicator,
            PublishedTable table,
            Optional<Grid> grid,
            List<String> incomplete) {
        if (chart.compares()) {
            return benchmarks.shown(chart, indicator);
        }
        if (grid.isEmpty()) {
            DataTable rows = ListReading.table(chart, choice, reading, table);
            return new Shown(List.of(), Optional.empty(), rows, List.of());
        }
        if (chart.kind() == Chart.Kind.CONTROL && !grid.get().places().isEmpty()) {
            return ControlReading.shown(chart, grid.get(), incomplete);
        }
        boolean drawn = chart.drawn() && !grid.get().places().isEmpty();
        return new Shown(
                List.of(), grid, grid.get().table(heading(chart)), drawn ? drawings(chart, grid.get()) : List.of());
    }

    private List<String> incomplete(String table, Grid grid) {
        return incomplete(table, Stream.concat(grid.places().stream().map(Place::key), grid.series().stream()));
    }

    private List<String> incomplete(String table, Stream<String> values) {
        List<String> feeds = shapes.apply(table).map(TableShape::from).orElse(List.of());
        return values.filter(value -> !PeriodWords.months(value).isEmpty())
                .filter(period -> !coverage.whole(feeds, PeriodWords.months(period)))
                .map(PeriodWords::full)
                .toList();
    }

    private static String whyEmpty(Chart chart, PublishedTable table) {
        if (table.withheld().isPresent()) {
            return table.withheld().get();
        }
        if (table.summary().rows() == 0) {
            return "Nothing was supplied up to the day of this release. It is filled when somebody sends: "
                    + String.join(" ", table.sources());
        }
        return chart.compares() ? TOO_FEW : "The table holds nothing for what is chosen above: choose something else.";
    }

    private ChartNotes notes(String name, Optional<PublishedTable> table) {
        return new ChartNotes(
                name,
                table.map(held -> held.summary().unit()).orElse(""),
                table.map(PublishedTable::sources).orElse(List.of()),
                table.map(PublishedTable::cautions).orElse(List.of()),
                shapes.apply(name)
                        .filter(shape -> !shape.from().isEmpty())
                        .map(shape -> coverage.of(shape.from()))
                        .orElse(""));
    }

    private static String heading(Chart chart) {
        String words = chart.across().replaceFirst("_code$", "").replace('_', ' ');
        return PeriodWords.full(words);
    }

    /** Returns the widths that a chart is drawn for. */
    static IntStream widths(Chart chart) {
        return IntStream.of(Drawing.NARROW, Drawing.MIDDLE, Drawing.WIDE)
                .filter(width -> width < Drawing.WIDE || chart.wide());
    }

    private List<Drawing> drawings(Chart chart, Grid grid) {
        return widths(chart)
                .filter(width -> grid.series().size() <= Grid.MOST_SERIES)
                .mapToObj(width -> draw(chart, grid, width))
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
            default -> throw new IllegalArgumentException(chart.kind() + " is not drawn from a grid.");
        };
    }
}
