package london.datahub.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A workbook to be read by people and by screen readers, by the UK government's guidance on accessible spreadsheets: a
 * sheet a page, its heading in the first cell, one marked table at most, no merged and no blank cells.
 */
public record Booklet(String title, List<Page> pages) {
    private static final int LONGEST_NAME = 31;

    /** @param lines what stands below the heading, a cell each */
    public record Page(String name, String heading, List<String> lines, Optional<Table> table) {}

    /** @param rows cells from the left, String or Number, as many as there are headers */
    public record Table(List<String> headers, List<List<Object>> rows) {}

    /** Names every page as spreadsheets can: 31 letters, no signs that mean something there, none twice. */
    public Booklet {
        Set<String> taken = new HashSet<>();
        pages = pages.stream()
                .map(page -> new Page(
                        free(page.name().replaceAll("[\\[\\]:*?/\\\\']", " ").strip(), taken),
                        page.heading(),
                        page.lines(),
                        page.table()))
                .toList();
    }

    private static String free(String wanted, Set<String> taken) {
        String name = shortened(wanted, "");
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = shortened(wanted, " " + i);
        }
        return name;
    }

    private static String shortened(String name, String ending) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length()))
                        .strip()
                + ending;
    }

    /** Returns how wide a column should be, in letters. */
    static int width(Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> String.valueOf(row.get(column)).length())
                .max()
                .orElse(0);
        return Math.max(
                10, Math.min(60, Math.max(longest, table.headers().get(column).length()) + 2));
    }
}
