package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs than today's Excel write into an old workbook, and what Excel opens without asking. */
class OldWorkbookTest {
    /** The records of a workbook of two sheets, each with that many rows: the row's number and ten times it. */
    private static List<byte[]> records(int rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (String name : List.of("S", "T")) {
                var sheet = workbook.createSheet(name);
                for (int i = 0; i < rows; i++) {
                    var row = sheet.createRow(i);
                    row.createCell(0).setCellValue(i);
                    row.createCell(1).setCellValue(i * 10);
                }
            }
            ByteBuffer bytes = ByteBuffer.wrap(workbook.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
            List<byte[]> records = new ArrayList<>();
            while (bytes.remaining() > 0) {
                byte[] record = new byte[4 + bytes.getShort(bytes.position() + 2)];
                bytes.get(record);
                records.add(record);
            }
            return records;
        }
    }

    private static boolean is(int kind, byte[] record) {
        return (record[0] & 0xFF | (record[1] & 0xFF) << 8) == kind;
    }

    private static List<Integer> places(List<byte[]> records, int kind) {
        return IntStream.range(0, records.size())
                .filter(i -> is(kind, records.get(i)))
                .boxed()
                .toList();
    }

    private static byte[] wrapped(String name, List<byte[]> records) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        for (byte[] record : records) {
            book.write(record);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem documents = new POIFSFileSystem()) {
            documents.createDocument(new ByteArrayInputStream(book.toByteArray()), name);
            documents.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static Stream<List<String>> cells(byte[] bytes, String sheet) throws IOException {
        return MadeFiles.rows(bytes).stream()
                .filter(row -> row.sheet().equals(sheet))
                .map(SourceRow::cells);
    }

    @Test
    void the_numbers_that_a_chart_draws_are_no_rows() throws IOException {
        List<byte[]> records = records(3);
        records.get(places(records, BOFRecord.sid).get(1))[6] = BOFRecord.TYPE_CHART;

        assertThat(cells(wrapped("Workbook", records), "1")).isEmpty();
        assertThat(cells(wrapped("Workbook", records), "2")).hasSize(3);
    }

    @Test
    void rows_that_a_program_wrote_in_another_order_are_read_in_theirs() throws IOException {
        List<byte[]> records = records(100);
        List<Integer> numbers = places(records, NumberRecord.sid);
        Collections.reverse(records.subList(numbers.get(0), numbers.get(199) + 1));

        assertThat(cells(wrapped("Workbook", records), "1").toList())
                .isEqualTo(cells(wrapped("Workbook", records(100)), "1").toList())
                .hasSize(100)
                .endsWith(List.of("99", "990"));
    }

    @Test
    void a_cell_that_comes_after_its_row_is_refused_and_never_lost() throws IOException {
        List<byte[]> records = records(1_000);
        List<Integer> numbers = places(records, NumberRecord.sid);
        Collections.rotate(records.subList(numbers.get(1), numbers.get(1_999) + 1), -1);

        assertThatThrownBy(() -> MadeFiles.rows(wrapped("Workbook", records)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not in order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Workbook", "WORKBOOK", "Book", "BOOK"})
    void a_workbook_is_found_by_whatever_name_it_has_in_its_file(String name) throws IOException {
        assertThat(cells(wrapped(name, records(2)), "2")).containsExactly(List.of("0", "0"), List.of("1", "10"));
    }

    @Test
    void a_workbook_of_excel_95_is_named() throws IOException {
        List<byte[]> records = records(1);
        records.get(0)[5] = 5;
        assertThatThrownBy(() -> MadeFiles.rows(wrapped("Book", records))).hasMessageContaining("Excel 95");
    }

    private static byte[] lockedXls(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(MadeFiles.xls()))) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    private static byte[] lockedXlsx(String password) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem documents = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword(password);
            try (OutputStream locked = lock.getDataStream(documents)) {
                locked.write(MadeFiles.xlsx());
            }
            documents.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void a_workbook_that_excel_opens_without_a_question_is_read() throws Exception {
        for (byte[] bytes : List.of(lockedXls(Decryptor.DEFAULT_PASSWORD), lockedXlsx(Decryptor.DEFAULT_PASSWORD))) {
            assertThat(cells(bytes, "1").toList()).isEqualTo(MadeFiles.ROWS);
        }
    }

    @Test
    void a_workbook_with_a_password_of_its_own_is_refused() throws Exception {
        for (byte[] bytes : List.of(lockedXls("open"), lockedXlsx("open"))) {
            assertThatThrownBy(() -> MadeFiles.rows(bytes)).hasMessageContaining("protected with a password");
        }
    }

    @Test
    void a_binary_workbook_of_the_first_edition_names_its_sheets() throws IOException {
        assertThat(cells(MadeFiles.xlsb(0, 0), "1").toList()).isEqualTo(MadeFiles.ROWS);
    }
}
