package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Lettering;
import london.datahub.drawing.Svg;

/**
 * Horizontal bars from zero, each with its name and its figure, so that neither an axis nor a colour is needed to read
 * them. Source of the design: Government Analysis Function, data visualisation: charts.
 */
final class Bars {
    private static final int SIZE = 14;
    private static final int LINE = 17;
    private static final int THICK = 20;

    private final Svg svg = new Svg();
    private final Grid grid;
    private final int width;
    private final double names;
    private final double scale;
    private double y = 4;

    private Bars(Grid grid, int width) {
        this.grid = grid;
        this.width = width;
        this.names = Math.min(width * 0.42, longestName() + 10);
        double figures = grid.all()
                        .mapToDouble(cell -> Lettering.width(cell.shown(), SIZE))
                        .max()
                        .orElse(0)
                + 10;
        this.scale = grid.greatestEnd() == 0 ? 0 : (width - names - figures) / grid.greatestEnd();
    }

    static Drawing draw(Grid grid, int width) {
        var bars = new Bars(grid, width);
        for (int i = 0; i < grid.places().size(); i++) {
            bars.place(grid.places().get(i), grid.cells().get(i));
        }
        return new Drawing(width, (int) Math.ceil(bars.y + 2), bars.svg.toString());
    }

    private boolean single() {
        return grid.series().size() == 1;
    }

    private double longestName() {
        return (single() ? grid.places().stream().map(Place::label) : grid.series().stream())
                .mapToDouble(name -> Lettering.width(name, SIZE))
                .max()
                .orElse(0);
    }

    private void place(Place place, List<Cell> cells) {
        if (single()) {
            Ink ink =
                    grid.places().stream().anyMatch(Place::highlighted) && !place.highlighted() ? Ink.REST : Ink.FIRST;
            bar(place.label(), place.highlighted(), cells.get(0), ink, place.label());
            return;
        }
        for (String line : Lettering.wrapped(place.label(), width, SIZE)) {
            svg.text(0, y + 14, line, Ink.STRONG, SIZE, Svg.Anchor.START);
            y += LINE + 3;
        }
        if (cells.stream().allMatch(cell -> cell.value().isEmpty())) {
            codes(cells);
        } else {
            for (int i = 0; i < cells.size(); i++) {
                String series = grid.series().get(i);
                bar(series, false, cells.get(i), Ink.SERIES.get(i), place.label() + ", " + series);
            }
        }
        y += 10;
    }

    /** Where there is no bar at all, one line says why for every series. */
    private void codes(List<Cell> cells) {
        String words = IntStream.range(0, cells.size())
                .mapToObj(i -> grid.series().get(i) + ": " + cells.get(i).shown())
                .collect(Collectors.joining(", "));
        svg.text(0, y + 12, words, Ink.QUIET, SIZE, Svg.Anchor.START);
        y += LINE;
    }

    private void bar(String name, boolean strong, Cell cell, Ink ink, String told) {
        List<String> lines = Lettering.wrapped(name, names - 8, SIZE);
        double height = Math.max(THICK, lines.size() * LINE);
        double middle = y + height / 2;
        double first = middle - (lines.size() - 1) * LINE / 2.0 + 5;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, first + i * LINE, lines.get(i), strong ? Ink.STRONG : Ink.TEXT, SIZE, Svg.Anchor.START);
        }
        double length = cell.number() * scale;
        if (cell.value().isPresent()) {
            svg.rectangle(names, middle - THICK / 2.0, Math.max(1, length), THICK, ink, told + ": " + cell.shown());
        }
        cell.interval()
                .ifPresent(known -> svg.interval(names + known.lower() * scale, names + known.upper() * scale, middle));
        Ink words = cell.value().isEmpty() ? Ink.QUIET : strong ? Ink.STRONG : Ink.TEXT;
        svg.text(names + cell.end() * scale + 6, middle + 5, cell.shown(), words, SIZE, Svg.Anchor.START);
        y += height + 5;
    }
}
