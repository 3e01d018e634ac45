package london.datahub.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A map of squares of one size, each with its area's name and figure. */
final class TileMap {
    private static final Map<List<String>, Map<String, Tiles.Tile>> PLACED = new ConcurrentHashMap<>();

    private TileMap() {}

    static Drawing draw(Grid grid, int width) {
        Map<String, Tiles.Tile> tiles = tiles(grid);
        int columns = tiles.values().stream().mapToInt(Tiles.Tile::column).max().orElse(0) + 1;
        int rows = tiles.values().stream().mapToInt(Tiles.Tile::row).max().orElse(0) + 1;
        double side = Math.min(width / (double) columns, 96);
        double left = (width - side * columns) / 2;
        Steps steps = Steps.of(grid.all());
        Svg svg = new Svg();
        for (int i = 0; i < grid.places().size(); i++) {
            Tiles.Tile tile = tiles.get(grid.places().get(i).key());
            if (tile != null) {
                tile(svg, grid, i, steps, left + tile.column() * side, tile.row() * side, side);
            }
        }
        int height = MapKey.draw(svg, grid, steps, width, (int) (rows * side) + 14);
        return new Drawing(width, height, svg.toString());
    }

    private static Map<String, Tiles.Tile> tiles(Grid grid) {
        List<String> codes = grid.places().stream().map(Place::key).sorted().toList();
        return PLACED.computeIfAbsent(codes, key -> {
            Map<String, AreaPoint> points = new LinkedHashMap<>();
            key.forEach(code -> AreaPoint.of(code).ifPresent(point -> points.put(code, point)));
            return Tiles.of(points);
        });
    }

    private static void tile(Svg svg, Grid grid, int place, Steps steps, double x, double y, double side) {
        Place area = grid.places().get(place);
        Cell cell = grid.cells().get(place).get(0);
        svg.rectangle(x + 1, y + 1, side - 2, side - 2, steps.ink(cell), area.label() + ": " + cell.shown());
        int size = side > 60 ? 12 : 11;
        List<String> lines = side > 60
                ? Words.wrapped(area.label(), side - 4, size)
                : List.of(area.label().substring(0, Math.min(4, area.label().length())));
        int most = side > 60 ? 3 : 1;
        double top = y + side / 2 - (Math.min(most, lines.size()) * (size + 1)) / 2.0 + 3;
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = fitting(lines.get(i), side - 4, size);
            svg.text(x + side / 2, top + i * (size + 1), line, steps.words(cell), size, Svg.Anchor.MIDDLE);
        }
        double below = top + Math.min(most, lines.size()) * (size + 1) + 3;
        svg.text(x + side / 2, below, cell.shown(), steps.words(cell), size + 2, Svg.Anchor.MIDDLE);
    }

    private static String fitting(String line, double width, int size) {
        int letters = (int) (width / Words.width("x", size));
        return line.length() <= letters ? line : line.substring(0, Math.max(1, letters - 1)) + ".";
    }
}
