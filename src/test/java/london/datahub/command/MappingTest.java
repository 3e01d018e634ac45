package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.access.ColumnMapping;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.job.Mapping;
import london.datahub.job.SubmissionOutcome;
import london.datahub.read.SourceFile;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A heading that the feed does not list is suggested, never guessed; a person confirms it and can take it back. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class MappingTest {
    @TempDir
    static Path folder;

    private static RunningHub hub;

    MappingTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        hub = RunningHub.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static Mapping mapping() {
        return hub.context.getBean(Mapping.class);
    }

    private static Path file(String headings, String row) {
        try {
            return Files.writeString(folder.resolve("offences.csv"), headings + "\n" + row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubmissionOutcome submitted(Path file, String month) {
        return hub.submit(file, "met-offences", "MPS", month);
    }

    private static void confirm(Path file, String column, String as) {
        try {
            mapping().confirm(SourceFile.at(file), "met-offences", "MPS", column, as, "A. Officer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Runnable work) {
        return assertThatThrownBy(work::run).isInstanceOf(Refusal.class);
    }

    @Test
    void a_required_heading_is_suggested_confirmed_remembered_and_taken_back() {
        String headings = "CRIS No,Dates Recorded,Outcome,Borough";
        Path file = file(headings, "1000001/21,03/02/2021,Charged,Camden");
        assertRefused(() -> submitted(file, "2021-02..2021-02"))
                .hasMessageContaining("Column B is not read. Its heading reads like \"Date Recorded\"")
                .hasMessageNotContaining("Dates");
        confirm(file, "B", "Date Recorded");
        assertThat(submitted(file, "2021-02..2021-02").refused()).isFalse();
        SubmissionOutcome next = submitted(file(headings, "1000002/21,31/02/2021,Charged,Camden"), "2021-03..2021-03");
        assertThat(next.issues())
                .filteredOn(issue -> issue.code().equals("date-unreadable"))
                .extracting(issue -> issue.place().heading())
                .containsExactly("Date Recorded");

        ColumnMapping held = mapping().all().stream()
                .filter(mapping -> mapping.heading().equals("Dates Recorded"))
                .findFirst()
                .orElseThrow();
        assertThat(held.confirmedBy()).isEqualTo("A. Officer");
        mapping().forget(held.id(), "B. Officer");
        assertRefused(() -> submitted(file(headings, "1000003/21,03/04/2021,Charged,Camden"), "2021-04..2021-04"));
        assertThat(mapping().all())
                .filteredOn(mapping -> mapping.id() == held.id())
                .allSatisfy(mapping -> {
                    assertThat(mapping.forgottenBy()).isEqualTo("B. Officer");
                    assertThat(mapping.forgottenAt()).isPresent();
                });
        assertRefused(() -> mapping().forget(held.id(), "B. Officer"));
    }

    @Test
    void an_optional_column_that_resembles_one_stays_unread_and_is_suggested() {
        Path file = file("CRIS No,Date Recorded,Outcome,Boroughs", "1000010/21,03/05/2021,Charged,Nowhere");
        SubmissionOutcome outcome = submitted(file, "2021-05..2021-05");
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.issues()).extracting(Issue::code).containsExactly("column-resembles");
        assertThat(outcome.issues().toString()).contains("\"Borough\"").doesNotContain("Boroughs");
        confirm(file, "D", "Borough");
        assertThat(submitted(
                                file("CRIS No,Date Recorded,Outcome,Boroughs", "1000011/21,03/06/2021,Charged,Camden"),
                                "2021-06..2021-06")
                        .issues())
                .isEmpty();
        assertRefused(() -> confirm(file, "D", "Borough")).hasMessageContaining("read already");
    }

    @Test
    void what_speaks_of_a_person_is_never_taken_for_something_else() {
        Path file = file(
                "CRIS No,Date Recorded,Outcome,Victim's Surname,Ward of Residence,Maria 20210101,,",
                "1000020/21,03/07/2021,Charged,x,y,z");
        assertRefused(() -> confirm(file, "D", "Sector"))
                .hasMessageContaining("speaks of a name")
                .hasMessageNotContaining("Victim's");
        assertRefused(() -> confirm(file, "E", "Ward")).hasMessageContaining("may mean where a person lives");
        assertRefused(() -> confirm(file, "F", "Sector")).hasMessageContaining("does not look like a heading");
        assertRefused(() -> confirm(file, "A", "Sector")).hasMessageContaining("read already");
        assertRefused(() -> confirm(file, "Z", "Sector")).hasMessageContaining("has no heading");
        assertRefused(() -> confirm(file, "D", "Outcome")).hasMessageContaining("Column C is read as");
    }
}
