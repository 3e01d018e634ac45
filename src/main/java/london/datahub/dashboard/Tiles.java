package london.datahub.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Squares of one size, one for each area, each as near as can be to where its area lies: a large area looks no more
 * important than a small one. Areas take the squares of a grid one by one from the middle outwards and then change
 * places as long as that brings them nearer, all distances squared and summed.
 */
final class Tiles {
    /** A square's place in the grid, counted from the top left. */
    record Tile(int column, int row) {}

    private static final double ROOM = 1.25;
    private static final int MOST_PASSES = 60;

    private final List<AreaPoint> points;
    private final List<Tile> free = new ArrayList<>();
    private final Tile[] taken;
    private final double west;
    private final double north;
    private final double side;

    private Tiles(List<AreaPoint> points) {
        this.points = points;
        this.taken = new Tile[points.size()];
        double east = points.stream().mapToDouble(AreaPoint::x).max().orElse(0);
        double south = points.stream().mapToDouble(AreaPoint::y).max().orElse(0);
        this.west = points.stream().mapToDouble(AreaPoint::x).min().orElse(0);
        this.north = points.stream().mapToDouble(AreaPoint::y).min().orElse(0);
        double width = Math.max(0.1, east - west);
        double height = Math.max(0.1, south - north);
        this.side = Math.sqrt(width * height / (points.size() * ROOM)) + 0.01;
        for (int row = -1; row <= height / side + 1; row++) {
            for (int column = -1; column <= width / side + 1; column++) {
                free.add(new Tile(column, row));
            }
        }
    }

    /** Returns the square of each area; the order of the areas does not matter. */
    static Map<String, Tile> of(Map<String, AreaPoint> areas) {
        List<String> codes = areas.keySet().stream().sorted().toList();
        var tiles = new Tiles(codes.stream().map(areas::get).toList());
        tiles.takeNearest();
        int passes = 0;
        while (tiles.changePlaces() && passes < MOST_PASSES) {
            passes++;
        }
        return tiles.fromTheCorner(codes);
    }

    private double distance(int area, Tile tile) {
        return points.get(area).squaredDistance(west + tile.column() * side, north + tile.row() * side);
    }

    private void takeNearest() {
        double x = points.stream().mapToDouble(AreaPoint::x).average().orElse(0);
        double y = points.stream().mapToDouble(AreaPoint::y).average().orElse(0);
        List<Integer> fromTheMiddle = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            fromTheMiddle.add(i);
        }
        fromTheMiddle.sort(Comparator.comparingDouble(i -> points.get(i).squaredDistance(x, y)));
        for (int area : fromTheMiddle) {
            Tile nearest = free.stream()
                    .min(Comparator.comparingDouble(tile -> distance(area, tile)))
                    .orElseThrow();
            free.remove(nearest);
            taken[area] = nearest;
        }
    }

    private boolean changePlaces() {
        boolean changed = false;
        for (int area = 0; area < taken.length; area++) {
            changed |= moveToFree(area);
            for (int other = area + 1; other < taken.length; other++) {
                changed |= swap(area, other);
            }
        }
        return changed;
    }

    private boolean moveToFree(int area) {
        for (int i = 0; i < free.size(); i++) {
            if (distance(area, free.get(i)) < distance(area, taken[area]) - 1e-9) {
                taken[area] = free.set(i, taken[area]);
                return true;
            }
        }
        return false;
    }

    private boolean swap(int area, int other) {
        double now = distance(area, taken[area]) + distance(other, taken[other]);
        double then = distance(area, taken[other]) + distance(other, taken[area]);
        if (then >= now - 1e-9) {
            return false;
        }
        Tile tile = taken[area];
        taken[area] = taken[other];
        taken[other] = tile;
        return true;
    }

    private Map<String, Tile> fromTheCorner(List<String> codes) {
        int left = List.of(taken).stream().mapToInt(Tile::column).min().orElse(0);
        int top = List.of(taken).stream().mapToInt(Tile::row).min().orElse(0);
        Map<String, Tile> tiles = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            tiles.put(codes.get(i), new Tile(taken[i].column() - left, taken[i].row() - top));
        }
        return tiles;
    }
}
