package london.datahub.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The added sheet that lists what to fix, each place a link. Two columns only, as {@link WordLists} explains. */
final class FixSheet {
    private static final String TITLE = "What to fix";
    private static final String NAMED = "data_hub_what_to_fix";
    private static final int PLACES_NAMED = 5;
    private static final int PLACE_WIDTH = 52;
    private static final int TEXT_WIDTH = 90;

    private final Workbook workbook;
    private final Sheet sheet;
    private final CellStyle plain;
    private final CellStyle strong;
    private final CellStyle link;
    private int next;

    private FixSheet(Workbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(freeName(workbook));
        this.plain = style(font -> {});
        this.strong = style(font -> font.setBold(true));
        this.link = style(font -> {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        });
    }

    /** Adds the sheet as the last one, and lets the workbook open on it. */
    static void add(Workbook workbook, List<AlikeIssues> groups, String advice) {
        FixSheet fix = new FixSheet(workbook);
        fix.fill(groups, advice);
        Name name = workbook.createName();
        name.setNameName(NAMED);
        name.setRefersToFormula("'" + fix.sheet.getSheetName() + "'!$A$1");
        for (Sheet other : workbook) {
            other.setSelected(other == fix.sheet);
        }
        workbook.setActiveSheet(workbook.getSheetIndex(fix.sheet));
    }

    /** Takes away the sheet of an earlier marked copy; one that the officer made themself stays. */
    static void remove(Workbook workbook) {
        Name name = workbook.getName(NAMED);
        if (name == null) {
            return;
        }
        if (name.getRefersToFormula() != null && !name.isDeleted()) {
            int at = workbook.getSheetIndex(name.getSheetName());
            if (at >= 0 && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(at);
            }
        }
        workbook.removeName(name);
    }

    private static String freeName(Workbook workbook) {
        String name = TITLE;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = TITLE + " (" + number + ")";
        }
        return name;
    }

    private CellStyle style(Consumer<Font> look) {
        Font font = workbook.createFont();
        look.accept(font);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private void fill(List<AlikeIssues> groups, String advice) {
        sheet.setColumnWidth(0, PLACE_WIDTH * 256);
        sheet.setColumnWidth(1, TEXT_WIDTH * 256);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        write(row(), 0, TITLE, strong);
        Row told = row();
        write(told, 1, groups.isEmpty() ? "Nothing was found that must be fixed or checked." : advice, plain);
        told.setHeightInPoints(15 * (1 + advice.length() * 10 / (TEXT_WIDTH * 9)));
        for (Severity severity : Severity.values()) {
            List<AlikeIssues> found = groups.stream()
                    .filter(group -> group.severity() == severity)
                    .toList();
            if (!found.isEmpty()) {
                next++;
                Row head = row();
                write(
                        head,
                        0,
                        severity.words().substring(0, 1).toUpperCase()
                                + severity.words().substring(1),
                        strong);
                write(head, 1, "What is wrong, and what to do", strong);
                found.forEach(this::group);
            }
        }
    }

    private void group(AlikeIssues group) {
        List<Place> places = group.places();
        Row first = row();
        place(first, places.get(0));
        write(first, 1, group.words(), plain);
        int lines = Math.max(
                group.words().length() / TEXT_WIDTH, first.getCell(0).toString().length() / PLACE_WIDTH);
        first.setHeightInPoints(15 * (1 + lines));
        places.stream().skip(1).limit(PLACES_NAMED - 1).forEach(place -> place(row(), place));
        if (places.size() > PLACES_NAMED) {
            write(row(), 0, "and " + (places.size() - PLACES_NAMED) + " more like these", plain);
        }
    }

    private void place(Row row, Place place) {
        Optional<MarkedPlace> marked = MarkedPlace.of(place, workbook);
        if (marked.isEmpty()) {
            write(row, 0, place.toString(), plain);
            return;
        }
        Cell cell = write(row, 0, words(marked.get(), place), link);
        Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress(marked.get().link());
        cell.setHyperlink(to);
    }

    private String words(MarkedPlace marked, Place place) {
        int at = workbook.getSheetIndex(marked.sheet());
        boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
        String heading = place.heading().isEmpty() ? "" : " (" + place.heading() + ")";
        return "Sheet " + marked.sheet().getSheetName() + (hidden ? " (hidden)" : "") + ", row " + place.row()
                + (place.columnLetter().isEmpty() ? "" : ", column " + place.columnLetter() + heading);
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    /** Text within the cell itself, since the workbook's table of texts is carried over as it is. */
    private static Cell write(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        if (cell instanceof XSSFCell xml) {
            xml.getCTCell().setT(STCellType.INLINE_STR);
            xml.getCTCell().addNewIs().setT(text);
        } else {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
        return cell;
    }
}
