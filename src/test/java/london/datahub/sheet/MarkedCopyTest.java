package london.datahub.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkedCopyTest {
    private static final Issue OUTCOME = outcome(3);
    private static final Issue DATE = Issue.pleaseCheck("date-unreadable", place("1", 4, "A"), Map.of());
    private static final Issue AGE = Issue.mustFix("age-unreadable", place("1", 5, "A"), Map.of());
    private static final Issue HIDDEN = Issue.note("column-not-read", place("3", 1, "A"), Map.of());

    private static Issue outcome(long row) {
        return Issue.mustFix("word-unknown", place("1", row, "B"), Map.of("list", "outcome"));
    }

    private static Place place(String sheet, long row, String column) {
        return new Place(sheet, row, column, "Outcome");
    }

    static Stream<Workbook> kinds() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook) {
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] marked(byte[] original, Issue... issues) throws IOException {
        var out = new ByteArrayOutputStream();
        MarkedCopy.write(new ByteArrayInputStream(original), List.of(issues), out);
        return out.toByteArray();
    }

    private static Workbook opened(byte[] workbook) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(workbook));
    }

    /** A sheet as officers have them: a heading, texts, a date with a format, a formula. */
    private static Sheet casesIn(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Cases");
        for (int row = 0; row < 6; row++) {
            sheet.createRow(row).createCell(0).setCellValue("R" + row);
            sheet.getRow(row).createCell(1).setCellValue("text of row " + row);
            sheet.getRow(row).createCell(2).setCellFormula("SUM(1," + row + ")");
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(row).getCell(2));
        }
        return sheet;
    }

    private static byte[] cases(Workbook workbook, Consumer<Sheet> more) throws IOException {
        more.accept(casesIn(workbook));
        return bytes(workbook);
    }

    private static String list(Workbook workbook, String sheet) {
        StringBuilder text = new StringBuilder();
        workbook.getSheet(sheet)
                .forEach(row -> row.forEach(cell -> text.append(cell.getStringCellValue())
                        .append(
                                cell.getHyperlink() == null
                                        ? ""
                                        : " -> " + cell.getHyperlink().getAddress())
                        .append('\n')));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_list_leads_to_the_marked_cells(Workbook kind) throws IOException {
        try (Workbook copy = opened(marked(cases(kind, sheet -> {}), DATE, OUTCOME))) {
            assertThat(copy.getSheetName(copy.getActiveSheetIndex())).isEqualTo("What to fix");
            assertThat(list(copy, "What to fix"))
                    .containsSubsequence(
                            "Must be fixed",
                            "Sheet Cases, row 3, column B (Outcome) -> 'Cases'!B3",
                            OUTCOME.nextStep(),
                            "Please check",
                            "'Cases'!A4",
                            DATE.message());
            Sheet sheet = copy.getSheet("Cases");
            assertThat(sheet.isSelected()).isFalse();
            assertThat(sheet.getCellComment(new CellAddress("B3")).getString().getString())
                    .isEqualTo("Data hub: " + OUTCOME.message() + " " + OUTCOME.nextStep());
            assertThat(CellColours.isColoured(sheet, new CellAddress("B3"))).isTrue();
            assertThat(CellColours.isColoured(sheet, new CellAddress("B4"))).isFalse();
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("text of row 2");
            assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("SUM(1,3)");
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_officer_made_stays(Workbook kind) throws IOException {
        byte[] original = cases(kind, sheet -> {
            var style = kind.createCellStyle();
            style.setFillForegroundColor(IndexedColors.GREEN.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.getRow(2).getCell(1).setCellStyle(style);
            comment(sheet, "B3", "An officer", "Ask about this");
            comment(sheet, "A6", "An officer", "Another");
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"yes", "no"}),
                    new CellRangeAddressList(1, 5, 1, 1)));
            sheet.protectSheet("secret");
            var name = kind.createName();
            name.setNameName("my_range");
            name.setRefersToFormula("Cases!$A$1:$A$6");
            kind.createSheet("What to fix").createRow(0).createCell(0).setCellValue("my own list");
            kind.createSheet("Lists").createRow(0).createCell(0).setCellValue("x");
            kind.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        try (Workbook copy = opened(marked(original, OUTCOME, HIDDEN))) {
            Sheet sheet = copy.getSheet("Cases");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.GREEN.getIndex());
            assertThat(sheet.getCellComment(new CellAddress("B3")).getString().getString())
                    .startsWith("Ask about this\n\nData hub: This word is not");
            assertThat(sheet.getCellComment(new CellAddress("A6")).getString().getString())
                    .isEqualTo("Another");
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(copy.getName("my_range").getRefersToFormula()).isEqualTo("Cases!$A$1:$A$6");
            assertThat(copy.getSheet("What to fix").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("my own list");
            assertThat(list(copy, "What to fix (2)")).contains("'Cases'!B3", "Sheet Lists (hidden), row 1");
            assertThat(copy.getSheetVisibility(2)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        }
    }

    private static void comment(Sheet sheet, String cell, String author, String text) {
        CellAddress at = new CellAddress(cell);
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol2(3);
        anchor.setRow2(3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(at);
        comment.setAuthor(author);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_copy_that_comes_back_is_marked_anew(Workbook kind) throws IOException {
        byte[] first = marked(cases(kind, sheet -> comment(sheet, "B3", "An officer", "Mine")), OUTCOME, DATE);
        try (Workbook copy = opened(marked(first, AGE))) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(2);
            assertThat(list(copy, "What to fix")).contains("'Cases'!A5").doesNotContain("B3", "A4");
            Sheet sheet = copy.getSheet("Cases");
            assertThat(sheet.getCellComment(new CellAddress("B3")).getString().getString())
                    .isEqualTo("Mine");
            assertThat(sheet.getCellComment(new CellAddress("A4"))).isNull();
            assertThat(sheet.getCellComment(new CellAddress("A5"))).isNotNull();
            assertThat(CellColours.isColoured(sheet, new CellAddress("B3"))).isFalse();
            assertThat(CellColours.isColoured(sheet, new CellAddress("A5"))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_comment_on_merged_cells_stands_where_it_is_seen(Workbook kind) throws IOException {
        byte[] original = cases(kind, sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A3:B4")));
        try (Workbook copy = opened(marked(original, OUTCOME))) {
            assertThat(copy.getSheet("Cases").getCellComment(new CellAddress("A3")))
                    .isNotNull();
            assertThat(copy.getSheet("Cases").getNumMergedRegions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void many_alike_are_one_line_and_all_coloured(Workbook kind) throws IOException {
        Issue[] many = LongStream.rangeClosed(2, 5001)
                .mapToObj(MarkedCopyTest::outcome)
                .toArray(Issue[]::new);
        try (Workbook copy = opened(marked(cases(kind, sheet -> {}), many))) {
            assertThat(list(copy, "What to fix")).contains("and 4995 more like these", "Not each of them could have");
            assertThat(copy.getSheet("Cases").getCellComments()).hasSize(500);
            assertThat(CellColours.isColoured(copy.getSheet("Cases"), new CellAddress("B5001")))
                    .isTrue();
        }
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void macros_and_every_part_that_needs_no_change_stay_to_the_byte() throws IOException {
        Map<String, byte[]> parts = parts(cases(new XSSFWorkbook(), sheet -> {}));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        parts.put("customXml/item1.xml", "<mine/>".getBytes());
        edit(
                parts,
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/customXml/item1.xml\" ContentType=\"application/xml\"/></Types>");
        edit(
                parts,
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        edit(
                parts,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                        + " Target=\"vbaProject.bin\"/></Relationships>");
        edit(
                parts,
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id=\"rId98\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "customXml\" Target=\"customXml/item1.xml\"/></Relationships>");
        Map<String, byte[]> copy = parts(marked(zip(parts), OUTCOME));
        assertThat(copy.get("[Content_Types].xml")).asString().contains("macroEnabled.main+xml");
        List.of("xl/vbaProject.bin", "customXml/item1.xml", "xl/sharedStrings.xml", "docProps/core.xml")
                .forEach(name -> assertThat(copy.get(name)).as(name).isEqualTo(parts.get(name)));
    }

    @Test
    void a_chart_on_the_marked_sheet_stays() throws IOException {
        byte[] original = cases(new XSSFWorkbook(), sheet -> {
            var drawing = ((XSSFSheet) sheet).createDrawingPatriarch();
            var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 1, 12, 12));
            chart.setTitleText("Cases by month");
        });
        byte[] copy = marked(original, OUTCOME);
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(copy);
        List.of("xl/charts/chart1.xml", "xl/drawings/drawing1.xml")
                .forEach(name -> assertThat(after.get(name)).as(name).isEqualTo(before.get(name)));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(opened.getSheet("Cases").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(opened.getSheet("Cases").getCellComment(new CellAddress("B3")))
                    .isNotNull();
        }
    }

    @Test
    void a_chart_of_an_old_workbook_stays_and_the_cell_is_coloured() throws IOException {
        byte[] original;
        try (var in = getClass().getResourceAsStream("/sheet/chart.xls")) {
            original = in.readAllBytes();
        }
        byte[] copy = marked(original, OUTCOME);
        assertThat(drawn(copy)).isEqualTo(drawn(original)).contains("EC", "5D", "1002");
        try (Workbook opened = opened(copy)) {
            assertThat(CellColours.isColoured(opened.getSheetAt(0), new CellAddress("B3")))
                    .isTrue();
        }
    }

    /** The records that place a chart on its sheet, in their order. */
    private static List<String> drawn(byte[] old) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(old));
                var stream = files.createDocumentInputStream("Workbook")) {
            return RecordFactory.createRecords(stream).stream()
                    .map(record -> Integer.toHexString(record.getSid()).toUpperCase())
                    .filter(List.of("EC", "5D", "1002")::contains)
                    .toList();
        }
    }

    private static void edit(Map<String, byte[]> parts, String name, String from, String to) {
        String text = new String(parts.get(name));
        assertThat(text).contains(from);
        parts.put(name, text.replace(from, to).getBytes());
    }

    @Test
    void a_prefix_that_only_the_rows_use_is_kept() throws IOException {
        Map<String, byte[]> parts = parts(cases(new XSSFWorkbook(), sheet -> {}));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"));
        String prefixed = sheet.replaceAll("<(/?)(\\w)", "<$1x:$2")
                .replace("xmlns=", "xmlns:x=")
                .replaceFirst("<x:worksheet", "<x:worksheet xmlns:d=\"urn:depth\"")
                .replace("<x:row ", "<x:row d:at=\"0.25\" ");
        parts.put("xl/worksheets/sheet1.xml", prefixed.getBytes());
        byte[] copy = marked(zip(parts), OUTCOME);
        assertThat(parts(copy).get("xl/worksheets/sheet1.xml")).asString().contains("d:at=\"0.25\"");
        try (Workbook opened = opened(copy)) {
            assertThat(opened.getSheet("Cases").getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("text of row 4");
            assertThat(opened.getSheet("Cases").getCellComment(new CellAddress("B3")))
                    .isNotNull();
        }
    }

    @Test
    void other_kinds_and_too_large_files_have_the_list_alone() {
        for (byte[] file : List.of(new byte[MarkedCopy.LARGEST + 1], "a,b\n1,2\n".getBytes(), "PK\3\4 no".getBytes())) {
            assertThatThrownBy(() -> marked(file, OUTCOME))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("The list of all issues says the same.");
        }
    }
}
