package london.datahub.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-cmd",
                "@SUM(A1)",
                "\tx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                " =1+1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1"
            })
    void text_that_a_spreadsheet_would_run_is_written_as_text(String text) throws IOException {
        assertThat(csv(SheetFormat.CSV, text)).contains("'" + text);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX, text)))) {
            Row row = workbook.getFirstSheet().read().get(0);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getText()).isEqualTo(text);
        }
    }

    @Test
    void a_negative_number_stays_a_number() throws IOException {
        assertThat(csv(SheetFormat.CSV, -3)).isEqualTo("-3\r\n");
    }

    @Test
    void a_date_is_a_real_date_in_a_workbook_and_iso_text_in_csv() throws IOException {
        LocalDate day = LocalDate.of(2021, 4, 3);
        assertThat(csv(SheetFormat.CSV, day)).isEqualTo("2021-04-03\r\n");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX, day)))) {
            Row row = workbook.getFirstSheet().read().get(0);
            assertThat(row.getCellAsDate(0)).hasValue(day.atStartOfDay());
        }
    }

    @Test
    void each_csv_format_has_its_bytes() throws IOException {
        assertThat(written(SheetFormat.CSV_WITH_BYTE_ORDER_MARK, "é")).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(written(SheetFormat.CSV_WINDOWS_1252, "é")).containsExactly(0xE9, '\r', '\n');
        assertThat(csv(SheetFormat.CSV_SEMICOLON, "a", 1)).isEqualTo("a;1\r\n");
    }

    @Test
    void a_letter_that_the_character_set_lacks_is_refused_not_replaced() {
        assertThatThrownBy(() -> written(SheetFormat.CSV_WINDOWS_1252, "Ł"))
                .isInstanceOf(CharacterCodingException.class);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void the_same_sheet_gives_the_same_bytes_in_any_place(SheetFormat format) throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = written(format, "é", 1.5, LocalDate.of(2021, 7, 1));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA"));
            assertThat(Arrays.equals(written(format, "é", 1.5, LocalDate.of(2021, 7, 1)), here))
                    .isTrue();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private String csv(SheetFormat format, Object... cells) throws IOException {
        return new String(written(format, cells), StandardCharsets.UTF_8);
    }

    private byte[] written(SheetFormat format, Object... cells) throws IOException {
        Path file = folder.resolve("sheet." + format.extension());
        SheetWriter.write(file, format, new Sheet("Data", List.of(Arrays.asList(cells))));
        return Files.readAllBytes(file);
    }
}
