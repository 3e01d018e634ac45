package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Svg;

/** A map of the areas' true shapes. */
final class ShapeMap {
    private final Grid grid;
    private final Boundaries boundaries;
    private final Steps steps;
    private final double west;
    private final double north;
    private final double scale;
    private final int height;
    private final Svg svg = new Svg();

    private ShapeMap(Grid grid, Boundaries boundaries, int width) {
        this.grid = grid;
        this.boundaries = boundaries;
        this.steps = Steps.of(grid.all());
        this.west = points().mapToDouble(AreaPoint::x).min().orElse(0);
        this.north = points().mapToDouble(AreaPoint::y).min().orElse(0);
        double across = points().mapToDouble(AreaPoint::x).max().orElse(1) - west;
        double down = points().mapToDouble(AreaPoint::y).max().orElse(1) - north;
        this.scale = Math.min((width - 2) / across, width / down);
        this.height = (int) Math.ceil(down * scale) + 2;
    }

    private Stream<AreaPoint> points() {
        return grid.places().stream()
                .flatMap(place -> boundaries.of(place.key()).rings().stream())
                .flatMap(List::stream);
    }

    static Drawing draw(Grid grid, Boundaries boundaries, int width) {
        var map = new ShapeMap(grid, boundaries, width);
        for (int i = 0; i < grid.places().size(); i++) {
            map.area(grid.places().get(i), grid.cells().get(i).get(0));
        }
        for (int i = 0; i < grid.places().size(); i++) {
            map.figure(grid.places().get(i), grid.cells().get(i).get(0));
        }
        int end = MapKey.draw(map.svg, grid, map.steps, width, map.height + 14);
        return new Drawing(width, end, map.svg.toString());
    }

    private void area(Place place, Cell cell) {
        var path = new StringBuilder();
        for (List<AreaPoint> ring : boundaries.of(place.key()).rings()) {
            String before = "";
            for (AreaPoint point : ring) {
                String at = Svg.n(x(point)) + " " + Svg.n(y(point));
                if (!at.equals(before)) {
                    path.append(before.isEmpty() ? 'M' : 'L').append(at);
                }
                before = at;
            }
            path.append('z');
        }
        svg.area(path.toString(), steps.ink(cell), place.label() + ": " + cell.shown());
    }

    private void figure(Place place, Cell cell) {
        AreaPoint.of(place.key())
                .ifPresent(middle ->
                        svg.text(x(middle), y(middle) + 4, cell.shown(), steps.words(cell), 12, Svg.Anchor.MIDDLE));
    }

    private double x(AreaPoint point) {
        return 1 + (point.x() - west) * scale;
    }

    private double y(AreaPoint point) {
        return 1 + (point.y() - north) * scale;
    }
}
