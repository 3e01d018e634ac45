package london.datahub.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BookletTest {
    private static final Booklet BOOKLET = new Booklet(
            "Offences & referrals",
            List.of(
                    new Booklet.Page("Cover", "Offences & referrals", List.of("What it is."), Optional.empty()),
                    page("A name: longer than a spreadsheet's tab can be, first"),
                    page("A name: longer than a spreadsheet's tab can be, second")));

    private static Booklet.Page page(String name) {
        return new Booklet.Page(
                name,
                name,
                List.of("One table."),
                Optional.of(new Booklet.Table(
                        List.of("Borough", "Count", "Rate"),
                        List.of(List.of("Barnet", 12L, 3.5), List.of("=1+1", "[c]", "[z]")))));
    }

    @Test
    void excel_has_one_marked_table_a_sheet_and_nothing_merged() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(XlsxBooklet.of(BOOKLET)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getTables()).isEmpty();
            for (int i = 1; i < 3; i++) {
                var sheet = workbook.getSheetAt(i);
                assertThat(sheet.getTables()).hasSize(1);
                assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A3:C5");
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("A name");
                assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(12);
                assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            }
            assertThat(workbook.getSheetName(1))
                    .isNotEqualTo(workbook.getSheetName(2))
                    .hasSizeLessThan(32);
        }
    }

    @Test
    void opendocument_says_its_type_first_and_marks_each_table() throws IOException {
        byte[] ods = OdsBooklet.of(BOOKLET);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
            String content = "";
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            assertThat(content)
                    .contains("Offences &amp; referrals", ".A3:", ".C5\"", "office:value=\"3.5\"")
                    .doesNotContain("covered-table-cell", "number-columns-spanned", "table:formula");
        }
    }

    @Test
    void the_same_booklet_has_the_same_bytes() {
        assertThat(XlsxBooklet.of(BOOKLET)).isEqualTo(XlsxBooklet.of(BOOKLET));
        assertThat(OdsBooklet.of(BOOKLET)).isEqualTo(OdsBooklet.of(BOOKLET));
    }
}
