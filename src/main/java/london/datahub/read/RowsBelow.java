package london.datahub.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;

/**
 * Reads the rows below one heading by what their feed and file declare: a name that stands only in the first row of its
 * group goes on in the rows below it, and a day number means the day it means in that file.
 */
final class RowsBelow {
    private final Heading heading;
    private final Set<String> totalWords;
    private final boolean changes;
    private final boolean countsFrom1904;
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<Integer, Column> filled = new HashMap<>();

    RowsBelow(Feed feed, Heading heading, boolean countsFrom1904) {
        this.heading = heading;
        this.countsFrom1904 = countsFrom1904;
        this.totalWords = feed.totalWords().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.changes = countsFrom1904 || heading.columns().values().stream().anyMatch(Column::filledDown);
    }

    /** Returns the row with what the cells mean; a blank row and a total end a group. */
    SourceRow read(SourceRow row) {
        if (!changes) {
            return row;
        }
        if (row.blank() || isTotal(row)) {
            above.clear();
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        heading.columns().forEach((at, column) -> {
            if (column.filledDown()) {
                fillDown(cells, at, column);
            }
            if (countsFrom1904 && isDate(column) && at < cells.size()) {
                cells.set(at, since1904(cells.get(at)));
            }
        });
        return cells.equals(row.cells()) ? row : new SourceRow(row.sheet(), row.row(), row.ordinal(), cells);
    }

    private boolean isTotal(SourceRow row) {
        return heading.columns().keySet().stream()
                .map(at -> row.cell(at).toLowerCase(Locale.ROOT))
                .anyMatch(totalWords::contains);
    }

    /** A note below the last row belongs to no group. */
    private void fillDown(List<String> cells, int at, Column column) {
        if (at < cells.size() && !cells.get(at).isEmpty()) {
            above.put(at, cells.get(at));
        } else if (above.containsKey(at) && !isNote(cells)) {
            while (cells.size() <= at) {
                cells.add("");
            }
            cells.set(at, above.get(at));
            filled.put(at, column);
        }
    }

    private static boolean isNote(List<String> cells) {
        List<String> words = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return words.size() == 1 && words.get(0).matches("\\S+( \\S+){2,}");
    }

    /** Returns the columns in which empty cells were read as the value above them. */
    Map<Integer, Column> filled() {
        return filled;
    }

    private static boolean isDate(Column column) {
        return column.type() == ColumnType.DATE || column.type() == ColumnType.BIRTH_DATE;
    }

    private static String since1904(String text) {
        return text.matches("\\d{1,5}")
                ? ExcelDay.date(Double.parseDouble(text), true).toString()
                : text;
    }
}
