package london.datahub.read;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.issue.Place;

/**
 * A heading that was recognised: which layout it is, and what stands in which column (counted from 0).
 *
 * @param row its row; of two lines the lower one, with the words of both where both together are a heading
 * @param columns the feed's columns by where they stand
 * @param months the months that stand across
 * @param values the headings of counts that stand across, as the feed writes them
 * @param lines its row as it stands, or both of them
 */
public record Heading(
        Layout layout,
        SourceRow row,
        SortedMap<Integer, Column> columns,
        SortedMap<Integer, YearMonth> months,
        SortedMap<Integer, String> values,
        List<SourceRow> lines) {

    /** Returns where a column stands, or nothing where the file does not have it. */
    public Optional<Integer> index(String columnName) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(columnName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns what stands above a column in the words of the feed's list, which are safe to repeat; else nothing. */
    public String words(int index) {
        String written = HeadingWords.folded(row.cell(index));
        if (columns.containsKey(index)) {
            Column column = columns.get(index);
            return column.headings().stream()
                    .filter(listed -> HeadingWords.folded(listed).equals(written))
                    .findFirst()
                    .orElse(column.usualHeading());
        }
        return months.containsKey(index) ? months.get(index).toString() : values.getOrDefault(index, "");
    }

    /** Returns the place of a row's cell below this heading, its column counted from 0. */
    public Place place(SourceRow below, int index) {
        return Place.cell(below.sheet(), below.row(), index, words(index));
    }

    /** Returns the columns whose words this layout does not know. */
    public List<Integer> unread() {
        Set<String> totals =
                layout.across().map(across -> Set.copyOf(across.totals())).orElse(Set.of());
        return IntStream.range(0, row.cells().size())
                .filter(at -> !row.cell(at).isEmpty() && !totals.contains(row.cell(at)))
                .filter(at -> !columns.containsKey(at) && !months.containsKey(at) && !values.containsKey(at))
                .boxed()
                .toList();
    }

    /** Returns the column that an unread heading resembles, for a person to confirm. */
    public Optional<Column> resembles(int index) {
        return HeadingLikeness.of(this, index);
    }

    Heading of(SourceRow upper, SourceRow lower) {
        return new Heading(layout, row, columns, months, values, List.of(upper, lower));
    }

    /** Tells whether a row says the same as one of the heading's two lines, as where it is repeated on every page. */
    boolean repeats(SourceRow other) {
        return lines.size() > 1 && lines.stream().anyMatch(line -> line.cells().equals(other.cells()));
    }

    int recognised() {
        return columns.size() + months.size() + values.size();
    }
}
