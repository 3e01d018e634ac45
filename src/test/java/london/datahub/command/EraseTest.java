package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.issue.Refusal;
import london.datahub.job.Erasing;
import london.datahub.job.Linking;
import london.datahub.job.PersonAsked;
import london.datahub.job.Replaying;
import london.datahub.job.SubmissionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held about one person is found, shown and erased, on both databases. */
class EraseTest {
    private static final String REFERRALS = "NRM Reference,Date of Referral,First Responder Type,Gender,Nationality,"
            + "Age at Exploitation,Main Exploitation Type,Consent,First Name,Surname,Date of Birth\n";
    private static final String JANE =
            "NRM-00001,05/04/2021,Local Authority,Female,UK,Adult,Labour,Yes,Jane,Roe,01/02/1990\n";
    private static final String MARK =
            "NRM-00002,06/04/2021,Local Authority,Male,UK,Adult,Labour,Yes,Mark,Poe,03/04/1985\n";
    private static final PersonAsked ASKED = PersonAsked.of("jane", "ROE", "1990-02-01", "");

    @TempDir
    Path folder;

    private SubmissionOutcome submit(RunningHub hub, String rows, String month) throws IOException {
        return hub.submit(
                Files.writeString(folder.resolve("file.csv"), REFERRALS + rows),
                "nrm-referrals",
                "MPS",
                month,
                "held-rows");
    }

    private static long referrals(RunningHub hub) {
        return hub.count("select count(*) from warehouse.referral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_person_is_erased_from_facts_history_and_files_and_stays_away(String database) throws IOException {
        MovableClock clock = new MovableClock(LocalDate.of(2021, 6, 1));
        try (RunningHub hub = RunningHub.on(database, folder, clock)) {
            hub.context.getBean(Organisations.class).agreeToNames("MPS", "nrm-referrals");
            long first = submit(hub, JANE + MARK, "2021-04").submission().id();
            clock.moveTo(LocalDate.of(2021, 6, 2));
            long second = submit(hub, JANE.replace("Labour", "Sexual"), "2021-04")
                    .submission()
                    .id();
            long refused = submit(hub, MARK.replace("00002", "00003") + JANE.replace("05/04/2021", "no day"), "2021-04")
                    .submission()
                    .id();
            long others = submit(hub, MARK.replace("00002", "00004"), "2021-04")
                    .submission()
                    .id();
            hub.context.getBean(Linking.class).run();
            assertThat(referrals(hub)).isEqualTo(2 + 1 + 1);

            Erasing erasing = hub.context.getBean(Erasing.class);
            Erasing.Found found = erasing.find(ASKED);
            assertThat(found.records())
                    .extracting(record -> record.held().submission())
                    .containsExactly(first, second);
            assertThat(found.records())
                    .extracting(record -> record.held().inForce())
                    .containsExactly(false, true);
            assertThat(found.originals()).containsExactly(first, second, refused);
            assertThat(erasing.find(PersonAsked.of("", "", "", "nrm 00001")).records())
                    .hasSize(2);
            assertThat(Erasing.export(found).get(1).toString())
                    .contains("sexual")
                    .contains("encoding of the person=held")
                    .doesNotContain("Roe");

            Erasing.Done done = erasing.erase(found, "A. N. Officer");
            assertThat(done.records()).isEqualTo(2);
            assertThat(done.canComeAgain()).isZero();
            assertThat(referrals(hub)).isEqualTo(2);
            assertThat(hub.count("select count(*) from warehouse.referral_person"))
                    .isEqualTo(2);
            assertThat(hub.count("select count(*) from warehouse.referral_nationality"))
                    .isEqualTo(2);
            assertThat(hub.count("select count(*) from warehouse.person_fact where submission_id = ?", second))
                    .isZero();
            Originals originals = hub.context.getBean(Originals.class);
            assertThat(originals.kept()).containsExactly(others);
            assertThat(erasing.find(ASKED).records()).isEmpty();
            assertThat(erasing.find(ASKED).originals()).isEmpty();

            clock.moveTo(LocalDate.of(2021, 6, 3));
            SubmissionOutcome again = submit(hub, JANE + MARK.replace("Labour", "Sexual"), "2021-04");
            assertThat(again.rows()).anyMatch(row -> row.reason().equals("erased on request") && row.rows() == 1);
            assertThat(hub.count(
                            "select count(*) from warehouse.referral where submission_id = ?",
                            again.submission().id()))
                    .isEqualTo(1);
            hub.context.getBean(Linking.class).run();
            assertThat(hub.context.getBean(Replaying.class).run(stage -> {}).same())
                    .isTrue();
        }
    }

    @Test
    void the_command_asks_and_erases_only_what_is_confirmed() throws IOException {
        HubSettings settings = RunningHub.h2(folder.resolve("hub"));
        Files.createDirectories(settings.dataDir().resolve("keys"));
        try (RunningHub hub = RunningHub.of(settings)) {
            hub.context.getBean(Organisations.class).agreeToNames("MPS", "nrm-referrals");
            submit(hub, JANE + MARK, "2021-04");
        }
        Path keys = settings.dataDir().resolve("keys/hub.keys");
        Files.writeString(keys, RunningHub.KEYS + "\n");
        keys.toFile().setReadable(false, false);
        keys.toFile().setReadable(true, true);
        String[] erase = {
            "erase", "--by", "A. N. Officer", "--data-dir", settings.dataDir().toString()
        };
        assertThat(answering("Jane\nRoe\n1990-02-01\n\n\nno\n", erase)).isEqualTo(DataHub.REFUSED);
        assertThat(answering("Jane\nRoe\n1990-02-01\n\n7\nERASE\n", erase)).isEqualTo(DataHub.BAD_INPUT);
        assertThat(answering("Jane\nRoe\n1990-02-01\n\n\nERASE\n", erase)).isEqualTo(DataHub.DONE);
        try (RunningHub hub = RunningHub.of(settings)) {
            assertThat(referrals(hub)).isEqualTo(1);
            assertThat(hub.sql()
                            .sql("select actor || ' ' || action || ' ' || subject from warehouse.audit_entry"
                                    + " order by entry_number")
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(
                            List.of("the command line, A. N. Officer person-erased erasure 1, 1 records"));
        }
    }

    private static int answering(String lines, String... command) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return DataHub.run(command);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void too_little_to_tell_one_person_from_others_is_refused() {
        assertThatThrownBy(() -> PersonAsked.of("Jane", "Roe", "", "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PersonAsked.of("Jane", "Roe", "1/2/90", "")).isInstanceOf(Refusal.class);
        assertThat(ASKED.toString()).doesNotContain("jane");
    }
}
