package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionRequest;
import london.datahub.load.Progress;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;
import london.datahub.sheet.SheetWriter;
import london.datahub.validate.Period;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read as they should, and failures on the way: nothing of them tells who stood in the file. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FailedIntakeLeakIT {
    private static final List<Object> HEADINGS = List.of(
            "NRM Reference",
            "Referral Date",
            "Given Name",
            "Surname",
            "DOB",
            "Gender",
            "Main Type",
            "Borough",
            "Notes");
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    private Truth.Somebody somebody;
    private final StringBuilder said = new StringBuilder();

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void leave_no_identifier_anywhere(String database) throws IOException {
        MadeDemonstration.finishBoth();
        Truth truth = MadeDemonstration.on("H2").truth();
        somebody = truth.somebody();
        Identifiers identifiers = Identifiers.of(truth);
        var printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try (RunningHub hub = RunningHub.on(database, folder)) {
            takeInAll(hub);
            Path data = hub.context.getBean(HubSettings.class).dataDir();

            assertThat(new DatabaseScan(hub.sql(), identifiers).find()).isEmpty();
            assertThat(new FileScan(identifiers).find(data)).isEmpty();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString())
                .contains("must be fixed", "Loaded", "Refused", "quotation mark in line 22", "IllegalStateException");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Checked; nothing was stored.");
        assertThat(new TextScan(identifiers).find(said.toString() + printed)).isEmpty();
    }

    private void takeInAll(RunningHub hub) throws IOException {
        for (Path file : List.of(shifted(), unclosed(), namedSheet(), cut(), titled(), wellFormed())) {
            takeIn(hub, "MPS", file, stage -> {});
            DataHub.run("check", file.toString(), "--feed", "nrm-referrals", "--period", "2021-05");
        }
        for (String stage : List.of("brought in", "closed what is replaced", "about to commit")) {
            takeIn(hub, "COLP", wellFormed(), new QuoteAt(stage));
        }
        takeIn(hub, "COLP", wellFormed(), stage -> {});
    }

    /** Fails as a careless parser does. */
    private final class QuoteAt implements Progress {
        private final String where;

        QuoteAt(String where) {
            this.where = where;
        }

        @Override
        public void reached(String stage) {
            if (stage.startsWith(where)) {
                throw new IllegalStateException(
                        "Cannot parse '" + somebody.surname() + "'",
                        new NoSuchElementException(somebody.nrmReference()));
            }
        }
    }

    /** Says what the commands would say. */
    private void takeIn(RunningHub hub, String organisation, Path file, Progress progress) {
        var request = new SubmissionRequest(file, "nrm-referrals", organisation, Period.of("2021-05"), Set.of());
        try {
            said.append(OutcomeWords.of(hub.context.getBean(Reception.class).submit(request, progress)));
        } catch (Refusal refusal) {
            said.append(refusal.getMessage());
        } catch (IOException | RuntimeException e) {
            said.append(FailureTrace.of(e));
        }
        said.append('\n');
    }

    private List<Object> row(int number) {
        return List.of(
                somebody.nrmReference().substring(0, 9) + (10 + number),
                "03/05/2021",
                somebody.givenName(),
                somebody.surname(),
                somebody.birthDate(),
                "Female",
                "Labour",
                "Camden",
                "seen");
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>(List.of(HEADINGS));
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private Path write(String name, SheetFormat format, String sheet, List<List<Object>> rows) throws IOException {
        Path file = folder.resolve(name);
        SheetWriter.write(file, format, new Sheet(sheet, rows));
        return file;
    }

    /** Its name is a person's, too. */
    private Path wellFormed() throws IOException {
        List<List<Object>> rows = rows();
        rows.add(replaced(0, somebody.nrmReference()));
        return write(somebody.surname() + " " + somebody.nrmReference() + ".csv", SheetFormat.CSV, "", rows);
    }

    private List<Object> replaced(int column, Object cell) {
        List<Object> row = new ArrayList<>(row(ROWS));
        row.set(column, cell);
        return row;
    }

    /** Everybody stands in the wrong column. */
    private Path shifted() throws IOException {
        List<List<Object>> rows = rows();
        for (int shift = 1; shift < HEADINGS.size(); shift++) {
            List<Object> row = new ArrayList<>(row(shift));
            Collections.rotate(row, shift);
            rows.add(row);
        }
        return write("shifted.csv", SheetFormat.CSV, "", rows);
    }

    private Path unclosed() throws IOException {
        String text = Files.readString(write("whole.csv", SheetFormat.CSV, "", rows()));
        String surname = "," + somebody.surname();
        int half = text.indexOf(surname, text.length() / 2);
        return Files.writeString(
                folder.resolve("unclosed.csv"),
                text.substring(0, half) + ",\"" + somebody.surname() + text.substring(half + surname.length()));
    }

    private Path namedSheet() throws IOException {
        List<List<Object>> rows = rows();
        rows.add(replaced(5, somebody.surname()));
        rows.add(replaced(1, somebody.birthDate()));
        return write("sheet.xlsx", SheetFormat.XLSX, "For " + somebody.surname(), rows);
    }

    private Path cut() throws IOException {
        byte[] whole = Files.readAllBytes(write("whole.xlsx", SheetFormat.XLSX, "All", rows()));
        return Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    /** Names stand above the headings, in a heading that nobody reads, and in a note below. */
    private Path titled() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Referrals by " + somebody.givenName() + " " + somebody.surname()));
        List<Object> headings = new ArrayList<>(HEADINGS);
        headings.set(HEADINGS.size() - 1, somebody.surname() + "'s notes");
        rows.add(headings);
        rows.add(row(1));
        rows.add(replaced(5, somebody.givenName()));
        rows.add(List.of("Ask " + somebody.surname() + " about " + somebody.nrmReference()));
        rows.add(List.of(somebody.surname(), 12345));
        return write("titled.csv", SheetFormat.CSV, "", rows);
    }
}
