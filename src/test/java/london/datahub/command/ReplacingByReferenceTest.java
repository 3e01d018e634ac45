package london.datahub.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import london.datahub.issue.Issue;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that take the place of others as they come in, in a file of more rows than come in at once; on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class ReplacingByReferenceTest {
    private static final String HEADINGS = "CRIS No,Date Recorded,Outcome,Exploitation Type\n";
    private static final String IN_FORCE = " and known_to > timestamp '9000-01-01 00:00:00'";

    @Parameter
    String database;

    @TempDir
    Path folder;

    private RunningHub hub;

    @AfterEach
    void stop() {
        hub.close();
    }

    private SubmissionOutcome submit(String rows, String... confirmed) {
        hub = hub == null ? RunningHub.on(database, folder) : hub;
        Path file = folder.resolve(UUID.randomUUID() + ".csv");
        try {
            Files.writeString(file, HEADINGS + rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hub.submit(file, "met-offences", "MPS", "2021-05", confirmed);
    }

    private static String row(int reference, String outcome) {
        return (1_000_000 + reference) + "/21,05/05/2021," + outcome + ",Labour\n";
    }

    private static String rows(int from, int to, String outcome) {
        return IntStream.range(from, to)
                .mapToObj(reference -> row(reference, outcome))
                .collect(joining());
    }

    private long offences(String condition) {
        return hub.count("select count(*) from warehouse.offence where " + condition + IN_FORCE);
    }

    @Test
    void of_rows_with_one_reference_the_last_counts_however_far_apart_they_stand() {
        String thrice = row(1, "Charged") + row(1, "No Crime");
        SubmissionOutcome outcome = submit(row(0, "Charged")
                + thrice
                + rows(10, 4510, "Charged")
                + row(1, "Charged")
                + rows(5000, 7500, "Charged")
                + row(1, "No suspect identified")
                + row(0, "Charged"));

        assertThat(outcome.rows())
                .extracting(ended -> ended.reason() + " " + ended.rows())
                .contains(" 7002", "repeated below 4");
        assertThat(outcome.issues())
                .filteredOn(issue -> issue.code().equals("repeated-reference"))
                .singleElement()
                .extracting(Issue::details)
                .hasToString("{references=1}");
        assertThat(offences("true")).isEqualTo(7002);
        assertThat(hub.count("select count(*) from warehouse.offence")).isEqualTo(7002);
        assertThat(hub.count("select count(*) from warehouse.offence_exploitation_type"))
                .isEqualTo(7002);
        assertThat(offences("outcome = 'no-suspect'")).isEqualTo(1);
    }

    @Test
    void a_refused_file_leaves_in_force_what_its_rows_would_have_replaced() {
        submit(rows(0, 3000, "Charged"));
        String unreadable = "none,05/05/2021,Charged,Labour\n".repeat(2000);
        SubmissionOutcome refused = submit(rows(0, 3100, "No Crime") + unreadable);

        assertThat(refused.refused()).isTrue();
        assertThat(offences("outcome = 'charged'")).isEqualTo(3000);
        assertThat(hub.count("select count(*) from warehouse.offence")).isEqualTo(3000);
        assertThat(hub.count("select count(*) from warehouse.offence_exploitation_type"))
                .isEqualTo(3000);
        assertThat(refused.rows())
                .extracting(ended -> ended.reason() + " " + ended.rows())
                .contains("with the rest of the file 3100");
    }

    @Test
    void rows_sent_again_end_those_before_them_and_new_ones_come_beside() {
        submit(rows(0, 3000, "Charged"));
        SubmissionOutcome again = submit(rows(5000, 7500, "Charged") + rows(2990, 3010, "No Crime"));

        assertThat(again.changes()).isEqualTo(new Changes(2510, 10, 0, 0));
        assertThat(offences("outcome = 'charged'")).isEqualTo(2990 + 2500);
        assertThat(offences("outcome = 'no-crime'")).isEqualTo(20);
        assertThat(List.of(hub.count("select count(*) from warehouse.offence where known_to < known_from")))
                .containsOnly(0L);
    }
}
