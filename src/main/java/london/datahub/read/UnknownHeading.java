package london.datahub.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.feed.ColumnType;

/**
 * Tells a row of headings that the feed does not know, as where a second list in other columns follows below the first:
 * what stands below it must not be read by the first one's columns.
 */
final class UnknownHeading {
    private static final int FEWEST = 2;
    private static final Set<ColumnType> WITH_DIGITS = EnumSet.of(
            ColumnType.REFERENCE,
            ColumnType.DATE,
            ColumnType.BIRTH_DATE,
            ColumnType.YEAR,
            ColumnType.COUNT,
            ColumnType.AGE);

    private UnknownHeading() {}

    /** Words, each another, in two columns or more whose values have digits, and no digit in the whole row. */
    static boolean is(Heading above, SourceRow row) {
        if (row.cells().stream().anyMatch(UnknownHeading::hasDigit)) {
            return false;
        }
        List<String> words = columnsWithDigits(above)
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty() && Marker.of(cell).isEmpty())
                .toList();
        return words.size() >= FEWEST && words.stream().distinct().count() == words.size();
    }

    private static IntStream columnsWithDigits(Heading above) {
        Stream<Integer> typed = above.columns().entrySet().stream()
                .filter(column -> WITH_DIGITS.contains(column.getValue().type()))
                .map(column -> column.getKey());
        Stream<Integer> across = Stream.concat(above.months().keySet().stream(), above.values().keySet().stream());
        return Stream.concat(typed, across).mapToInt(Integer::intValue);
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }
}
