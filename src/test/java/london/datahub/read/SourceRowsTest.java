package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRowsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> workbooks() throws IOException {
        return Stream.of(
                Arguments.of("xlsx", MadeFiles.xlsx()),
                Arguments.of("xlsb", MadeFiles.xlsb()),
                Arguments.of("xls", MadeFiles.xls()),
                Arguments.of("ods", MadeFiles.ods()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void every_kind_of_workbook_says_the_same(String kind, byte[] bytes) throws IOException {
        List<SourceRow> rows = MadeFiles.rows(bytes);

        assertThat(rows.stream().filter(row -> row.sheet().equals("1")).map(SourceRow::cells))
                .isEqualTo(MadeFiles.ROWS);
        assertThat(rows.stream().map(SourceRow::row)).containsExactly(1L, 2L, 3L, 4L, 5L, 1L);
        assertThat(rows.get(5).cells()).containsExactly("5");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_hidden_sheet_is_known_and_hidden_rows_are_told(String kind, byte[] bytes) throws IOException {
        try (SourceRows rows = MadeFiles.file(bytes).rows()) {
            rows.forEachRemaining(row -> {});
            assertThat(rows.hidden("1")).isFalse();
            assertThat(rows.hidden("2")).isTrue();
            assertThat(rows.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.code()).isEqualTo("hidden-rows"))
                    .satisfies(note -> assertThat(note.message()).startsWith("1 hidden"));
        }
    }

    private static List<String> cells(String properties, String xml) throws IOException {
        return MadeFiles.rows(MadeFiles.zip(MadeFiles.xlsxParts(properties, "visible", xml)))
                .get(0)
                .cells();
    }

    @Test
    void a_day_is_counted_from_the_year_that_the_workbook_says() throws IOException {
        String cell = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>%s</v></c></row>";
        assertThat(cells("", cell.formatted("44316"))).containsExactly("2021-04-30");
        assertThat(cells("date1904=\"1\"", cell.formatted("42854"))).containsExactly("2021-04-30");
        assertThat(cells("", cell.formatted("59"))).containsExactly("1900-02-28");
        assertThat(cells("", cell.formatted("61"))).containsExactly("1900-03-01");
    }

    @Test
    void a_day_number_without_format_in_a_date_column_is_counted_from_1904_too() throws IOException {
        byte[] bytes = MadeFiles.zip(MadeFiles.xlsxParts(
                "date1904=\"true\"",
                "visible",
                "<row r=\"1\"><c t=\"str\"><v>Authority</v></c><c t=\"str\"><v>Ref</v></c>"
                        + "<c t=\"str\"><v>Referral Date</v></c></row>"
                        + "<row r=\"2\"><c t=\"str\"><v>Brent</v></c><c><v>42854</v></c><c><v>42854</v></c></row>"));

        List<LaidOutRow> rows = MadeFeed.rows(MadeFiles.file(bytes), MadeFeed.OF_CASES);

        assertThat(rows.get(1).row().cells()).containsExactly("Brent", "42854", "2021-04-30");
    }

    @Test
    void a_day_written_as_such_needs_no_counting() throws IOException {
        assertThat(cells("", "<row r=\"1\"><c t=\"d\"><v>2021-04-30T10:00:00Z</v></c></row>"))
                .containsExactly("2021-04-30");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<c><f>A1</f></c>,#not worked out",
                "<c t=\"str\"><f>A1</f><v></v></c>,''",
                "<c t=\"str\"><f>A1</f><v>x</v></c>,x",
                "<c><v>1E3</v></c>,1000",
                "<c><v>0.30000000000000004</v></c>,0.30000000000000004",
                "<c><v>123456789012345678</v></c>,123456789012345680",
                "<c t=\"inlineStr\"><is><t>a_x005F_b</t></is></c>,a_b",
                "<c><v>1E999999999</v></c>,#not worked out",
            })
    void a_cell_is_read_as_what_it_says(String cell, String text) throws IOException {
        String row = "<row r=\"1\">" + cell + "<c t=\"str\"><v>end</v></c></row>";

        assertThat(cells("", row)).containsExactly(text, "end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#REF!|FORMULA_ERROR",
                "#n/a|FORMULA_ERROR",
                "Err:502|FORMULA_ERROR",
                "#not worked out|NOT_WORKED_OUT",
                "<5|WITHHELD",
                "< 10|WITHHELD",
                "*|WITHHELD",
                "[c]|WITHHELD",
                "[low]|WITHHELD",
                "-|NOT_AVAILABLE",
                "N/A|NOT_AVAILABLE",
                "[x]|NOT_AVAILABLE"
            })
    void a_marker_is_known_for_what_it_is(String text, Marker marker) {
        assertThat(Marker.of(text)).contains(marker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0", "Camden", "<Camden", "5<", "-5", "#1"})
    void a_value_is_no_marker(String text) {
        assertThat(Marker.of(text)).isEmpty();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("%PDF-1.4", "a PDF"),
                Arguments.of("\u0089PNG\r\n", "a picture (PNG)"),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", "a picture (JPEG)"),
                Arguments.of("{\\rtf1 x}", "a text document (RTF)"),
                Arguments.of("\u001f\u008b\b", "an archive (gzip)"),
                Arguments.of("\u00ef\u00bb\u00bf <!DOCTYPE HTML><p>", "a web page"),
                Arguments.of("<table><tr><td>1</td></tr></table>", "a web page"),
                Arguments.of(
                        "<?xml version='1.0'?><?mso-application?><Workbook xmlns='urn:office:spreadsheet'/>",
                        "a spreadsheet saved as XML"),
                Arguments.of("\u0009\u0004\u0006\u0000\u0000\u0000", "a workbook of Excel 4"),
                Arguments.of("a\0b\u0001\u0002\0\0\0\0", "no spreadsheet and no text"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_file_of_another_kind_is_named_for_what_it_is(String start, String kind) {
        assertRefused(start.getBytes(StandardCharsets.ISO_8859_1), kind);
    }

    @Test
    void a_packed_file_is_named_by_its_parts() {
        assertRefused(MadeFiles.zip(Map.of("word/document.xml", "<a/>")), "a Word document");
        assertRefused(MadeFiles.zip(Map.of("ppt/slides.xml", "<a/>")), "a PowerPoint presentation");
        assertRefused(MadeFiles.zip(Map.of("a.csv", "1,2")), "a zip archive");
        assertRefused(MadeFiles.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "no spreadsheet");
        assertRefused(
                MadeFiles.zip(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                        "META-INF/manifest.xml", "<!DOCTYPE m><m><encryption-data/></m>")),
                "password");
    }

    private static void assertRefused(byte[] bytes, String words) {
        assertThatThrownBy(() -> MadeFiles.rows(bytes))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_document_type_is_refused_and_nothing_it_names_is_followed() {
        Map<String, String> parts = MadeFiles.xlsxParts("", "visible", "");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        assertRefused(MadeFiles.zip(parts), "damaged");
    }

    @Test
    void each_limit_is_told() {
        String wide = "<row r=\"1\"><c r=\"BZZ1\"><v>1</v></c></row>";
        assertRefused(MadeFiles.zip(MadeFiles.xlsxParts("", "visible", wide)), "more than 2,000 columns in row 1");
        String far = "<row r=\"1\"><c><v>1</v></c></row><row r=\"20000\"><c><v>1</v></c></row>";
        assertRefused(MadeFiles.zip(MadeFiles.xlsxParts("", "visible", far)), "10000 blank rows");
        String text = "<row r=\"1\"><c t=\"str\"><v>" + "x".repeat(40_000) + "</v></c></row>";
        assertRefused(MadeFiles.zip(MadeFiles.xlsxParts("", "visible", text)), "more than 32,767 characters in row 1");
        String[] sheets = new String[251];
        java.util.Arrays.fill(sheets, "");
        assertRefused(MadeFiles.zip(MadeFiles.xlsxParts("", "visible", sheets)), "more than 250 sheets");
        assertRefused("a,".repeat(10_000).getBytes(StandardCharsets.UTF_8), "more than 2,000 columns");
        assertRefused(("a,b\n" + "x".repeat(40_000)).getBytes(StandardCharsets.UTF_8), "32,767 characters in row 2");
    }

    @Test
    void a_file_is_refused_by_its_size_before_it_is_read() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertThatThrownBy(() -> SourceFile.at(large))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2048 MB")
                .hasMessageContaining("up to 200 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void a_text_is_read_in_whatever_it_is_written(String charset) throws IOException {
        byte[] bytes = "Ref;Stra\u00dfe\r\n1;Caf\u00e9, \"x\"\r\n".getBytes(Charset.forName(charset));

        assertThat(MadeFiles.rows(bytes).stream().map(SourceRow::cells))
                .containsExactly(List.of("Ref", "Stra\u00dfe"), List.of("1", "Caf\u00e9, \"x\""));
    }

    @Test
    void what_excel_puts_around_a_text_is_taken_off() throws IOException {
        byte[] bytes =
                "sep=;\n=\"007\";'008;\"\"\"009\"\"\";\u00a0010\u00a0;O'Neil;=1+1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(MadeFiles.rows(bytes).get(1).cells()).containsExactly("007", "008", "009", "010", "O'Neil", "=1+1");
    }

    @Test
    void an_old_workbook_has_all_its_texts_however_they_fall_into_records() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 5_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i + "x".repeat(i % 97) + (i % 3 == 0 ? "\u0141" : ""));
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            List<SourceRow> rows = MadeFiles.rows(out.toByteArray());
            assertThat(rows).hasSize(5_000);
            assertThat(rows.get(4_999).cells()).containsExactly("4999" + "x".repeat(4_999 % 97));
        }
    }

    @Test
    void macros_are_told_and_not_looked_at() throws IOException {
        Map<String, String> parts = MadeFiles.xlsxParts("", "visible", MadeFiles.XLSX_ROWS);
        parts.put("xl/vbaProject.bin", "\0\1\2");
        try (SourceRows rows = MadeFiles.file(MadeFiles.zip(parts)).rows()) {
            rows.forEachRemaining(row -> {});
            assertThat(rows.notes().stream().map(Issue::code)).contains("macros");
        }
    }
}
