package london.datahub.drawing;

import java.util.List;
import java.util.Optional;

/** Counts of a few periods as columns from zero; a period without a figure has its code in place of a column. */
public final class ColumnPlot {
    private static final int SIZE = 14;
    private static final int PLOT = 160;
    private static final int TOP = 22;
    private static final double BROADEST = 76;

    /** @param count nothing where it is coded; {@code shown} then says why */
    public record Column(String period, Optional<Double> count, String shown) {}

    private ColumnPlot() {}

    public static Drawing draw(List<Column> columns, int width) {
        Svg svg = new Svg();
        Ticks ticks = Ticks.ofCounts(columns.stream()
                .flatMap(column -> column.count().stream())
                .mapToDouble(count -> count)
                .max()
                .orElse(1));
        double left = Lettering.width(ticks.words(ticks.top()), SIZE) + 10;
        double scale = PLOT / ticks.top();
        double bottom = TOP + PLOT;
        ticks.values().forEach(value -> {
            double y = bottom - value * scale;
            svg.rule(left, y, width, y, value == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(left - 6, y + 5, ticks.words(value), Ink.QUIET, SIZE, Svg.Anchor.END);
        });
        double each = (width - left) / columns.size();
        double breadth = Math.min(BROADEST, each * 0.6);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double middle = left + each * (i + 0.5);
            double height = column.count().orElse(0.0) * scale;
            column.count()
                    .ifPresent(count -> svg.rectangle(
                            middle - breadth / 2, bottom - height, breadth, height, Ink.FIRST, column.shown()));
            svg.text(middle, bottom - height - 6, column.shown(), Ink.STRONG, SIZE, Svg.Anchor.MIDDLE);
            svg.text(middle, bottom + 20, column.period(), Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
        }
        return new Drawing(width, (int) bottom + 28, svg.toString());
    }
}
