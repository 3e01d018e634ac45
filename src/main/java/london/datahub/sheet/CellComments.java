package london.datahub.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments beside the cells to fix. What somebody wrote there before stays, above. */
final class CellComments {
    private static final String AUTHOR = "Data hub";
    private static final String START = AUTHOR + ": ";
    private static final int MOST = 500;
    private static final int COLUMNS_WIDE = 4;
    private static final int LETTERS_A_ROW = 38;

    private final Map<MarkedPlace, List<String>> words = new LinkedHashMap<>();

    /** Returns whether the comment has a place; so many that nobody reads them have none. */
    boolean add(MarkedPlace place, String text) {
        MarkedPlace shown = place.shown();
        if (wouldLoseCharts(place.sheet())) {
            return false;
        }
        if (words.size() >= MOST && !words.containsKey(shown)) {
            return false;
        }
        words.computeIfAbsent(shown, p -> new ArrayList<>()).add(text);
        return true;
    }

    /** The library drops a chart of an old (.xls) sheet when it so much as looks at the sheet's comments. */
    private static boolean wouldLoseCharts(Sheet sheet) {
        return sheet instanceof HSSFSheet old && HSSFChart.getSheetCharts(old).length > 0;
    }

    void apply() {
        words.forEach((place, texts) -> apply(place, START + String.join("\n", texts)));
    }

    private static void apply(MarkedPlace place, String text) {
        Comment before = place.sheet().getCellComment(place.cell());
        if (before == null) {
            create(place, text);
        } else {
            append(before, "\n\n" + text);
        }
    }

    private static void create(MarkedPlace place, String text) {
        CreationHelper create = place.sheet().getWorkbook().getCreationHelper();
        ClientAnchor anchor = create.createClientAnchor();
        int row = place.cell().getRow();
        int column = place.cell().getColumn();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + COLUMNS_WIDE);
        anchor.setRow1(row);
        anchor.setRow2(row + 3 + text.length() / LETTERS_A_ROW);
        Comment comment = place.sheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(place.cell());
        comment.setAuthor(AUTHOR);
        comment.setString(create.createRichTextString(text));
    }

    private static void append(Comment before, String text) {
        if (before instanceof XSSFComment comment) {
            XSSFRichTextString whole = comment.getString();
            whole.append(text);
            comment.setString(whole);
        } else {
            RichTextString whole = before.getString();
            before.setString(new HSSFRichTextString(whole.getString() + text));
        }
    }

    /** Takes away the comments of an earlier marked copy, and leaves what stood there before them. */
    static void remove(Workbook workbook) {
        for (Sheet sheet : workbook) {
            if (wouldLoseCharts(sheet)) {
                continue;
            }
            Map<CellAddress, ? extends Comment> comments = new LinkedHashMap<>(sheet.getCellComments());
            comments.forEach((cell, comment) -> remove(sheet, cell, comment));
        }
    }

    private static void remove(Sheet sheet, CellAddress cell, Comment comment) {
        String text = comment.getString() == null ? "" : comment.getString().getString();
        if (AUTHOR.equals(comment.getAuthor()) && text.startsWith(START)) {
            delete(sheet, cell);
        } else if (text.contains("\n\n" + START)) {
            String before = text.substring(0, text.indexOf("\n\n" + START));
            comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(before));
        }
    }

    private static void delete(Sheet sheet, CellAddress cell) {
        var row = sheet.getRow(cell.getRow());
        var made = row == null ? sheet.createRow(cell.getRow()) : row;
        var holder = made.getCell(cell.getColumn());
        (holder == null ? made.createCell(cell.getColumn()) : holder).removeCellComment();
        if (holder == null && !(sheet instanceof XSSFSheet)) {
            made.removeCell(made.getCell(cell.getColumn()));
        }
        if (row == null) {
            sheet.removeRow(made);
        }
    }
}
