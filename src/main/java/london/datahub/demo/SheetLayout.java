package london.datahub.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import london.datahub.sheet.SheetFormat;

/**
 * How one supplier's spreadsheet of a quarter looks.
 *
 * @param words which of a code's spellings it uses
 * @param padded rows are filled up to the header's width, as Excel saves them
 * @param titles rows above the header
 */
record SheetLayout(
        SheetFormat format,
        DateStyle dates,
        int words,
        boolean padded,
        int titles,
        boolean blankRows,
        boolean totalRow,
        boolean notes,
        List<SheetColumn> columns) {
    private static final List<DateStyle> AS_TEXT = List.of(DateStyle.SLASHES, DateStyle.ISO, DateStyle.MONTH_NAME);

    static SheetLayout of(Submission submission, long seed) {
        int quarter = (submission.from().getYear() * 12 + submission.from().getMonthValue() - 1) / 3;
        Chance turn = Chance.of(seed, "layouts", submission.feed(), submission.organisation());
        SheetFormat[] formats = SheetFormat.values();
        SheetFormat format = formats[(quarter + turn.between(0, formats.length - 1)) % formats.length];
        Chance chance =
                Chance.of(seed, "layout", submission.feed(), submission.organisation(), quarter, submission.version());
        boolean real = format == SheetFormat.XLSX && chance.happens(0.7);
        return new SheetLayout(
                format,
                real ? DateStyle.REAL : chance.oneOf(AS_TEXT),
                chance.between(0, 2),
                chance.happens(0.5),
                submission.corrects() ? 2 : chance.between(0, 3),
                chance.happens(0.4),
                chance.happens(0.7),
                chance.happens(0.6),
                columns(submission.feed(), chance));
    }

    private static List<SheetColumn> columns(String feed, Chance chance) {
        var columns = new ArrayList<SheetColumn>();
        for (NamedCsvRecord row : DemoDefinition.rows("headings")) {
            if (row.getField("feed").equals(feed) && chance.happens(Double.parseDouble(row.getField("presence")))) {
                List<String> headings = Arrays.asList(row.getField("headings").split("[|]"));
                columns.add(new SheetColumn(row.getField("field"), chance.oneOf(headings)));
            }
        }
        return inSomeOrder(columns, chance);
    }

    private static List<SheetColumn> inSomeOrder(List<SheetColumn> columns, Chance chance) {
        var ordered = new ArrayList<>(chance.happens(0.4) ? chance.shuffled(columns) : columns);
        if (chance.happens(0.3)) {
            ordered.add(chance.between(1, ordered.size()), SheetColumn.TEAM);
        }
        if (chance.happens(0.3)) {
            ordered.add(chance.between(1, ordered.size()), SheetColumn.BCU);
        }
        return ordered;
    }

    boolean shows(String field) {
        return columns.stream().anyMatch(column -> column.field().equals(field));
    }
}
