package london.datahub.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Lettering;
import london.datahub.drawing.Svg;

/** A map of squares of one size, each with its area's name and figure. */
final class TileMap {
    private static final Map<List<String>, Map<String, Tiles.Tile>> PLACED = new ConcurrentHashMap<>();

    private static final double LARGEST = 76;
    private static final double LARGE = 66;
    private static final double WIDEST_LETTER = 0.55;

    private TileMap() {}

    static Drawing draw(Grid grid, int width) {
        Map<String, Tiles.Tile> tiles = tiles(grid);
        int columns = tiles.values().stream().mapToInt(Tiles.Tile::column).max().orElse(0) + 1;
        int rows = tiles.values().stream().mapToInt(Tiles.Tile::row).max().orElse(0) + 1;
        double side = Math.min(width / (double) columns, LARGEST);
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
        Ink words = steps.words(cell);
        svg.rectangle(x + 1, y + 1, side - 2, side - 2, steps.ink(cell), area.label() + ": " + cell.shown());
        int size = side < LARGE ? 10 : 12;
        List<String> lines = name(area.label(), side - 3, size);
        double top = y + (side - (lines.size() + 1.2) * (size + 1)) / 2 + size;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(x + side / 2, top + i * (size + 1), lines.get(i), words, size, Svg.Anchor.MIDDLE);
        }
        double below = top + lines.size() * (size + 1) + 3;
        svg.text(x + side / 2, below, cell.shown(), words, size + 2, Svg.Anchor.MIDDLE);
    }

    /** As much of a name as a square holds; the whole of it is told beside the pointer and stands in the table. */
    private static List<String> name(String label, double width, int size) {
        String brief = label.replaceFirst(" (and|upon|&) .*", "");
        int letters = (int) (width / (size * WIDEST_LETTER));
        if (letters < 7) {
            return List.of(brief.substring(0, Math.min(Math.min(4, letters), brief.length())));
        }
        List<String> lines = Lettering.wrapped(brief, width, size);
        return lines.stream()
                .limit(2)
                .map(line -> line.length() <= letters ? line : line.substring(0, letters - 1) + ".")
                .toList();
    }
}
