package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.collect.Originals;
import london.datahub.issue.FoundIssues;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.Loading;
import london.datahub.sheet.MarkedCopy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer is given back by check and from a submission, and that nothing else is left. */
class GivenBackTest {
    private static final Path INVALID = Path.of("jobs/met-offences/examples/invalid.csv");

    @TempDir
    Path folder;

    private Path workbook() throws IOException {
        Path file = folder.resolve("offences.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Cases");
            List<String> lines = Files.readAllLines(INVALID);
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int at = 0; at < cells.length; at++) {
                    (at == 0 ? sheet.createRow(row) : sheet.getRow(row))
                            .createCell(at)
                            .setCellValue(cells[at]);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private int check(Path file, String... more) {
        return DataHub.run(Stream.concat(Stream.of("check", file.toString(), "--feed", "met-offences"), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns what the library left in its folder of temporary files. */
    private static List<String> temporary() throws IOException {
        Path used = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.isDirectory(used)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(used)) {
            return files.map(Path::toString).toList();
        }
    }

    @Test
    void check_gives_back_the_marked_workbook_and_both_lists_and_leaves_nothing_else() throws IOException {
        List<String> before = temporary();
        Path marked = folder.resolve("marked.xlsx");
        int exit = check(
                workbook(),
                "--marked",
                marked.toString(),
                "--issues",
                folder.resolve("all.csv").toString(),
                "--issues",
                folder.resolve("all.html").toString());
        assertThat(exit).isEqualTo(DataHub.DONE);
        assertThat(files()).containsExactly("all.csv", "all.html", "marked.xlsx", "offences.xlsx");
        assertThat(temporary()).containsExactlyElementsOf(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(marked)))
                .isEqualTo("rw-------");
        try (Workbook copy = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(marked)))) {
            assertThat(copy.getSheet("What to fix")).isNotNull();
            assertThat(copy.getSheet("Cases").getCellComments()).isNotEmpty();
        }
    }

    @Test
    void a_marked_file_that_comes_back_is_judged_as_before() throws IOException {
        Path marked = folder.resolve("marked.xlsx");
        Path first = folder.resolve("first.csv");
        Path again = folder.resolve("again.csv");
        check(workbook(), "--marked", marked.toString(), "--issues", first.toString());
        check(marked, "--issues", again.toString());
        assertThat(Files.readString(again)).isEqualTo(Files.readString(first));
    }

    @Test
    void the_file_itself_is_never_written_over_and_other_kinds_have_the_list_alone() throws IOException {
        Path file = workbook();
        byte[] before = Files.readAllBytes(file);
        assertThat(check(file, "--marked", file.toString())).isEqualTo(DataHub.BAD_INPUT);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(check(file, "--issues", folder.resolve("all.pdf").toString()))
                .isEqualTo(DataHub.BAD_INPUT);
        Path list = folder.resolve("all.csv");
        assertThat(check(INVALID, "--marked", folder.resolve("no.xlsx").toString(), "--issues", list.toString()))
                .isEqualTo(DataHub.DONE);
        assertThat(files()).containsExactly("all.csv", "offences.xlsx");
    }

    @Test
    void a_file_refused_as_a_whole_has_its_reasons_given_back() throws IOException {
        Path file = Files.writeString(folder.resolve("none.csv"), "CRIS No,Outcome\n1,Charged\n");
        Path list = folder.resolve("all.csv");
        assertThat(check(file, "--issues", list.toString())).isEqualTo(DataHub.BAD_INPUT);
        assertThat(Files.readString(list)).contains("heading-missing", "Date Recorded");
    }

    @Test
    void a_submission_is_marked_again_from_its_sealed_original() throws IOException {
        try (RunningHub hub = RunningHub.on("H2", folder.resolve("hub"))) {
            SubmissionOutcome outcome = hub.submit(workbook(), "met-offences", "MPS", "2021-04..2021-06");
            long id = outcome.submission().id();
            var copy = new ByteArrayOutputStream();
            try (InputStream original = hub.context.getBean(Originals.class).open(id)) {
                FoundIssues found = new FoundIssues();
                hub.context.getBean(Loading.class).issues().each(id, found::add);
                MarkedCopy.write(original, found.kept(), copy);
            }
            try (Workbook marked = WorkbookFactory.create(new ByteArrayInputStream(copy.toByteArray()))) {
                assertThat(marked.getSheet("Cases").getCellComments()).isNotEmpty();
            }
        }
    }
}
