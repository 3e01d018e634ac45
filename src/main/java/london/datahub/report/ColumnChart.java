package london.datahub.report;

import java.util.List;

/** Counts by period, as columns from zero; a period without a figure has its code in place of a column. */
final class ColumnChart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 170;
    private static final int LEFT = 42;
    private static final int BOTTOM = HEIGHT - 22;

    /** @param count null where it is coded; {@code shown} then says why */
    record Column(String period, Double count, String shown) {}

    private ColumnChart() {}

    static Block.Picture of(String title, List<Column> columns) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double most = columns.stream()
                .filter(column -> column.count() != null)
                .mapToDouble(Column::count)
                .max()
                .orElse(1);
        Axis up = new Axis(most * 1.08, 4, BOTTOM, 14 - BOTTOM);
        up.linesAcross(svg, LEFT, WIDTH - 10);
        double each = (WIDTH - 10.0 - LEFT) / columns.size();
        double breadth = Math.min(54, each * 0.6);
        for (int i = 0; i < columns.size(); i++) {
            draw(svg, up, columns.get(i), LEFT + each * (i + 0.5), breadth);
        }
        return new Block.Picture(
                title,
                svg.toString(),
                Words.listed(columns.stream()
                                .map(column -> column.period() + ": " + column.shown())
                                .toList()) + ".");
    }

    private static void draw(Svg svg, Axis up, Column column, double middle, double breadth) {
        double top = column.count() == null ? BOTTOM : up.at(column.count());
        if (column.count() != null) {
            svg.bar(middle - breadth / 2, top, breadth, BOTTOM - top, Svg.BLUE);
        }
        svg.text(middle, top - 4, "middle", "#0B0C0C", true, column.shown());
        svg.text(middle, BOTTOM + 14, "middle", column.period());
    }
}
