package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import london.datahub.feed.Across;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.feed.TemplateMark;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook for officers to fill in: a guidance sheet, a sheet for each layout with its headings, drop-down lists and
 * rules, and a sheet with the lists. It says of itself which feed and which version it is. The same feed gives the same
 * bytes.
 */
public final class Template {
    private static final int SHEET_NAME = 31;
    private static final int COLUMNS_ON_A_PAGE = 9;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TemplateStyles styles = new TemplateStyles(workbook);
    private final Feed feed;
    private final Words words;
    private final List<YearMonth> months;

    private Template(Feed feed, Words words, List<YearMonth> months) {
        this.feed = feed;
        this.words = words;
        this.months = months;
    }

    /**
     * Returns a feed's template as .xlsx.
     *
     * @param months the months that stand across, for a feed whose columns are months
     */
    public static byte[] of(Feed feed, Words words, List<YearMonth> months) throws IOException {
        Template template = new Template(feed, words, months);
        try (XSSFWorkbook workbook = template.workbook) {
            template.fill();
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return Timeless.copy(out.toByteArray());
        }
    }

    /** Returns the columns that an officer is asked for: what is never read is not asked for. */
    static List<Column> columns(Layout layout) {
        return layout.columns().stream()
                .filter(column -> column.type() != ColumnType.NOT_KEPT)
                .toList();
    }

    private void fill() {
        TemplateMark mark = TemplateMark.of(feed);
        workbook.getProperties().getCustomProperties().addProperty(TemplateMark.PROPERTY, mark.line());
        workbook.getProperties().getCoreProperties().setTitle(feed.title());
        workbook.getProperties().getCoreProperties().setCreator("Data hub");
        new GuidanceSheet(workbook, styles).fill(feed, words);
        List<Sheet> sheets = feed.layouts().stream().map(this::sheetFor).toList();
        WordLists lists = new WordLists(workbook, styles, mark);
        for (int i = 0; i < sheets.size(); i++) {
            headings(sheets.get(i), feed.layouts().get(i), lists);
        }
        workbook.forEach(sheet -> printed(sheet, mark));
    }

    private Sheet sheetFor(Layout layout) {
        String name = layout.name().length() > SHEET_NAME ? layout.name().substring(0, SHEET_NAME) : layout.name();
        return workbook.createSheet(name);
    }

    private void headings(Sheet sheet, Layout layout, WordLists lists) {
        Row head = sheet.createRow(0);
        head.setHeightInPoints(34);
        List<Column> columns = columns(layout);
        CellRules rules = new CellRules(sheet, layout, columns, words, lists);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            heading(sheet, head, at, column.usualHeading(), column.required(), styles.filledIn(format(column)));
            rules.rule(at);
        }
        int at = columns.size();
        for (String heading : layout.across().map(this::across).orElse(List.of())) {
            heading(sheet, head, at++, heading, true, styles.filledIn("0"));
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private List<String> across(Across across) {
        return across.months()
                ? months.stream().map(MONTH::format).toList()
                : List.copyOf(across.columns().keySet());
    }

    private void heading(Sheet sheet, Row head, int at, String text, boolean required, CellStyle below) {
        sheet.setColumnWidth(at, 256 * Math.min(30, Math.max(14, text.length() + 4)));
        sheet.setDefaultColumnStyle(at, below);
        styles.write(head, at, text, styles.heading(required));
    }

    /** References and names are text, so that no nought in front is lost. */
    private static String format(Column column) {
        return switch (column.type()) {
            case DATE, BIRTH_DATE -> "dd/mm/yyyy";
            case YEAR, COUNT, AGE -> "0";
            case REFERENCE, PERSON_REFERENCE, GIVEN_NAME, SURNAME -> "@";
            default -> "General";
        };
    }

    private static void printed(Sheet sheet, TemplateMark mark) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        int columns = sheet.getRow(0).getLastCellNum();
        print.setLandscape(columns > COLUMNS_ON_A_PAGE);
        print.setFitWidth((short) (1 + columns / COLUMNS_ON_A_PAGE));
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setLeft(mark.line());
        sheet.getFooter().setRight("&P / &N");
    }
}
