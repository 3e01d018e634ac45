package london.datahub.sheet;

import java.util.List;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.feed.TemplateMark;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet that says how to fill in a template. Two columns only, as {@link WordLists} explains. */
final class GuidanceSheet {
    static final String SHEET = "Guidance";

    private static final int NAME_WIDTH = 34;
    private static final int TEXT_WIDTH = 92;
    private static final int LINE_POINTS = 15;

    private final Sheet sheet;
    private final TemplateStyles styles;
    private int next;

    GuidanceSheet(Workbook workbook, TemplateStyles styles) {
        this.sheet = workbook.createSheet(SHEET);
        this.styles = styles;
        sheet.setColumnWidth(0, NAME_WIDTH * 256);
        sheet.setColumnWidth(1, TEXT_WIDTH * 256);
        sheet.setDisplayGridlines(false);
    }

    void fill(Feed feed, Words words) {
        Row title = sheet.createRow(next++);
        title.setHeightInPoints(24);
        styles.write(title, 0, feed.title(), styles.title());
        styles.write(sheet.createRow(next++), 0, TemplateMark.of(feed).line(), styles.strong());
        next++;
        general(feed).forEach(this::line);
        for (Layout layout : feed.layouts()) {
            next++;
            layout(feed, layout, words);
        }
    }

    private static List<String> general(Feed feed) {
        String row = feed.grain() == Feed.Grain.CASE ? "a row for each case" : "a row for each count";
        return List.of(
                "Fill in the sheet that follows, " + row + ". The order of the columns does not matter; keep their"
                        + " headings as they are.",
                "Columns with a dark heading must be filled. Leave a cell empty where you do not know.",
                "Cells with a list let you choose; long lists are on the sheet " + WordLists.SHEET + ".",
                "Never enter where a person lives or is placed now: it may be a safe house.",
                "Names, birth dates and references are turned into codes when the file is read. Send the file only in"
                        + " the way that was agreed.");
    }

    private void line(String text) {
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, 1));
        Row row = sheet.createRow(next++);
        styles.write(row, 0, text, styles.plain());
        row.setHeightInPoints(LINE_POINTS * lines(text, NAME_WIDTH + TEXT_WIDTH));
    }

    private void layout(Feed feed, Layout layout, Words words) {
        if (feed.layouts().size() > 1) {
            styles.write(sheet.createRow(next++), 0, "Sheet " + layout.name(), styles.strong());
        }
        Row head = sheet.createRow(next++);
        styles.write(head, 0, "Column", styles.heading(true));
        styles.write(head, 1, "What to write", styles.heading(true));
        ColumnGuidance guidance = new ColumnGuidance(layout, words);
        for (Column column : Template.columns(layout)) {
            entry(column.usualHeading(), guidance.of(column));
        }
        if (layout.across().isPresent()) {
            entry("The other columns", List.of("A count under each heading: a whole number, nought for none."));
        }
    }

    private void entry(String name, List<String> lines) {
        Row row = sheet.createRow(next++);
        styles.write(row, 0, name, styles.entryName());
        styles.write(row, 1, String.join("\n", lines), styles.entry());
        int needed = lines.stream().mapToInt(line -> lines(line, TEXT_WIDTH)).sum();
        row.setHeightInPoints(LINE_POINTS * Math.max(needed, lines(name, NAME_WIDTH)) + 4);
    }

    /** Programs that do not work out the height of wrapped text when they open a file would cut it. */
    private static int lines(String text, int width) {
        return 1 + text.length() * 9 / (width * 10);
    }
}
