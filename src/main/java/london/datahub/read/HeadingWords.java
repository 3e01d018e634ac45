package london.datahub.read;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import london.datahub.feed.Across;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;

/** The words that head a feed's columns, layout by layout, and what a row says when it is read by them. */
final class HeadingWords {
    private static final int LONGEST_HEADING = 100;
    private static final int ENDS = 0xffff;
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private final Map<Layout, Map<String, Column>> byHeading = new IdentityHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final BitSet hashes = new BitSet();

    HeadingWords(Feed feed) {
        for (Layout layout : feed.layouts()) {
            Map<String, Column> columns = byHeading.computeIfAbsent(layout, l -> new HashMap<>());
            layout.columns()
                    .forEach(column -> column.headings().forEach(heading -> columns.put(folded(heading), column)));
            // what the feed lists goes before what one supplier writes
            layout.columns()
                    .forEach(column ->
                            column.ownHeadings().forEach(heading -> columns.putIfAbsent(folded(heading), column)));
            known.addAll(columns.keySet());
        }
        known.forEach(word -> hashes.set(word.hashCode() & ENDS));
    }

    /** Tells whether any cell of the row heads a column in one of the layouts. */
    boolean anyIn(SourceRow row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty() && hashes.get(hashFolded(cell) & ENDS) && known.contains(folded(cell))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the hash that a text has once folded: every cell of a file is asked, and most are ruled out by it. */
    private static int hashFolded(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char folded = folded(text.charAt(i));
            hash = folded == 0 ? hash : 31 * hash + folded;
        }
        return hash;
    }

    /** Returns a letter as a small one, a digit, or 0 for what does not count. */
    private static char folded(char character) {
        if (character < ASCII.length) {
            return ASCII[character];
        }
        return Character.isLetterOrDigit(character) ? Character.toLowerCase(character) : 0;
    }

    /** Tells whether a text heads a column, a month or a count of the layout. */
    boolean heads(Layout layout, String text) {
        return byHeading.get(layout).containsKey(folded(text))
                || layout.across().map(across -> headsCount(across, text)).orElse(false);
    }

    private static boolean headsCount(Across across, String text) {
        return across.months() && MonthHeading.month(text).isPresent()
                || across.columns().keySet().stream()
                        .anyMatch(heading -> folded(heading).equals(folded(text)));
    }

    /** Returns what the row is as a heading of the layout, complete or not. */
    Heading read(Layout layout, SourceRow row) {
        SortedMap<Integer, Column> columns = new TreeMap<>();
        List<String> texts = row.cells().stream().map(HeadingWords::folded).toList();
        for (int i = 0; i < texts.size(); i++) {
            Column column = byHeading.get(layout).get(texts.get(i));
            if (column != null) {
                columns.put(i, column);
            }
        }
        SortedMap<Integer, YearMonth> months = new TreeMap<>();
        SortedMap<Integer, String> values = new TreeMap<>();
        if (hasRequired(layout, columns)) {
            layout.across().ifPresent(across -> readAcross(across, row, columns, months, values));
        }
        return new Heading(layout, row, columns, months, values, List.of(row));
    }

    private static void readAcross(
            Across across,
            SourceRow row,
            SortedMap<Integer, Column> columns,
            SortedMap<Integer, YearMonth> months,
            SortedMap<Integer, String> values) {
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            if (across.months() && !columns.containsKey(i)) {
                MonthHeading.month(row.cell(i)).ifPresent(month -> months.put(at, month));
            }
            across.columns().keySet().stream()
                    .filter(heading -> folded(heading).equals(folded(row.cell(at))))
                    .forEach(heading -> values.put(at, heading));
        }
    }

    static boolean hasRequired(Layout layout, SortedMap<Integer, Column> columns) {
        return layout.columns().stream().filter(Column::required).allMatch(columns::containsValue);
    }

    /** Headings are compared without case, spacing or punctuation. */
    static String folded(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = folded(text.charAt(i));
            if (character != 0) {
                folded.append(character);
            }
        }
        return folded.toString();
    }
}
