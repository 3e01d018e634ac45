package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    DataTable table(String heading) {
        List<DataTable.Row> rows = java.util.stream.IntStream.range(0, places.size())
                .mapToObj(i -> new DataTable.Row(List.of(places.get(i).label()), cells.get(i)))
                .collect(Collectors.toList());
        return new DataTable(List.of(heading), series, rows);
    }
}
