package london.datahub.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.statistics.Interval;

/**
 * The figures of a chart.
 *
 * @param cells for each place a cell for each series
 */
public record Grid(List<Place> places, List<String> series, List<List<Cell>> cells) {
    /** More lines or bars beside each other than these cannot be told apart. */
    public static final int MOST_SERIES = 4;

    Stream<Cell> all() {
        return cells.stream().flatMap(List::stream);
    }

    boolean empty() {
        return all().findAny().isEmpty();
    }

    /** Returns the greatest figure, 0 where none is shown. */
    double greatest() {
        return all().mapToDouble(Cell::number).max().orElse(0);
    }

    private List<String> withIntervals() {
        return series.stream()
                .flatMap(name -> Stream.of(name, name + ", 95% from", name + ", 95% to"))
                .toList();
    }

    private static List<Cell> withIntervals(List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> Stream.of(cell, cell.limit(Interval::lower), cell.limit(Interval::upper)))
                .toList();
    }

    /** Returns the greatest end of a figure or its interval. */
    double greatestEnd() {
        return all().mapToDouble(Cell::end).max().orElse(0);
    }

    DataTable table(String heading) {
        boolean rates = all().anyMatch(cell -> cell.interval().isPresent());
        List<DataTable.Row> rows = IntStream.range(0, places.size())
                .mapToObj(i -> new DataTable.Row(
                        List.of(places.get(i).label()), rates ? withIntervals(cells.get(i)) : cells.get(i)))
                .toList();
        return new DataTable(List.of(heading), rates ? withIntervals() : series, rows);
    }
}
