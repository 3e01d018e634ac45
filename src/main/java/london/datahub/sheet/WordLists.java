package london.datahub.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import london.datahub.feed.TemplateMark;
import london.datahub.issue.Place;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The sheet with a template's word lists, one under the other, each under a name that drop-down lists refer to. Two
 * columns only: a row with more could be taken for data by whoever reads the file.
 */
final class WordLists {
    static final String SHEET = "Words";

    private static final int NAME = 0;
    private static final int WORD = 1;

    private final Sheet sheet;
    private final TemplateStyles styles;
    private final Map<List<String>, String> names = new HashMap<>();
    private int next = 2;

    WordLists(Workbook workbook, TemplateStyles styles, TemplateMark mark) {
        this.sheet = workbook.createSheet(SHEET);
        this.styles = styles;
        styles.write(sheet.createRow(0), NAME, mark.line(), styles.strong());
        Row head = sheet.createRow(1);
        styles.write(head, NAME, "List", styles.heading(false));
        styles.write(head, WORD, "Word", styles.heading(false));
        sheet.setColumnWidth(NAME, 34 * 256);
        sheet.setColumnWidth(WORD, 60 * 256);
        sheet.createFreezePane(0, 2);
    }

    /** Returns the name of a list of words, which is written when it is first asked for. */
    String nameOf(List<String> words, String column) {
        return names.computeIfAbsent(words, list -> {
            int first = next;
            list.forEach(word -> add(next == first ? column.replace('_', ' ') : "", word));
            String name = "words_" + column;
            name(name, WORD, first);
            return name;
        });
    }

    /** Returns a formula for the wards of the borough that stands in a cell. */
    String wardsOf(String boroughCell, Map<String, List<String>> wardsByBorough) {
        names.computeIfAbsent(List.of("wards", "by", "borough"), key -> {
            int first = next;
            wardsByBorough.forEach((borough, wards) -> wards.forEach(ward -> add(borough, ward)));
            name("ward_boroughs", NAME, first);
            name("ward_first", WORD, first, first + 1);
            return "ward_first";
        });
        return "OFFSET(ward_first,MATCH(" + boroughCell + ",ward_boroughs,0)-1,0,COUNTIF(ward_boroughs," + boroughCell
                + "),1)";
    }

    private void add(String list, String word) {
        Row row = sheet.createRow(next++);
        styles.write(row, NAME, list, styles.plain());
        styles.write(row, WORD, word, styles.plain());
    }

    private void name(String name, int column, int first) {
        name(name, column, first, next);
    }

    private void name(String name, int column, int first, int after) {
        String letter = Place.letter(column);
        var defined = sheet.getWorkbook().createName();
        defined.setNameName(name);
        defined.setRefersToFormula(SHEET + "!$" + letter + "$" + (first + 1) + ":$" + letter + "$" + after);
    }
}
