package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.issue.Refusal;
import london.datahub.job.Explaining;
import london.datahub.job.Linking;
import london.datahub.job.Retention;
import london.datahub.job.Withdrawing;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rests no longer than it may, on both databases. */
class RetentionTest {
    private static final String REFERRALS = "NRM Reference,Date of Referral,First Responder Type,Gender,Nationality,"
            + "Age at Exploitation,Main Exploitation Type,Consent,First Name,Surname,Date of Birth\n";
    private static final String JANE = ",05/04/2021,Local Authority,Female,UK,Adult,Labour,Yes,Jane,Roe,01/02/1990\n";

    @TempDir
    Path folder;

    private static long submit(RunningHub hub, Path file, String text) throws IOException {
        return hub.submit(Files.writeString(file, text), "nrm-referrals", "MPS", "2021-04")
                .submission()
                .id();
    }

    private static long encodings(RunningHub hub) {
        return hub.count("select count(*) from warehouse.referral_person where sealed <> ''");
    }

    private static List<String> persons(RunningHub hub) {
        return hub.sql()
                .sql("select cast(fact_id as varchar) || ' ' || cast(person_id as varchar) from warehouse.person_fact"
                        + " where known_to > timestamp '9000-01-01 00:00:00' order by fact_id")
                .query(String.class)
                .list();
    }

    private long sealedFiles(RunningHub hub) throws IOException {
        Path originals = hub.context.getBean(HubSettings.class).dataDir().resolve("originals");
        try (Stream<Path> files = Files.list(originals)) {
            return files.count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void everything_rests_to_its_day_and_no_longer(String database) throws IOException {
        MovableClock clock = new MovableClock(LocalDate.of(2021, 6, 1));
        try (RunningHub hub = RunningHub.on(database, folder, clock)) {
            hub.context.getBean(Organisations.class).agreeToNames("MPS", "nrm-referrals");
            Path file = folder.resolve("referrals.csv");
            long first = submit(hub, file, REFERRALS + "NRM-00001" + JANE + "NRM-00002" + JANE);
            hub.context.getBean(Linking.class).run();
            assertThat(encodings(hub)).isEqualTo(2);
            List<String> persons = persons(hub);
            assertThat(persons).hasSize(2);
            Retention retention = hub.context.getBean(Retention.class);
            assertThat(retention.run().all()).isZero();

            int days = hub.sql()
                    .sql("select keep_original_days from warehouse.agreement where organisation_code = 'MPS'"
                            + " and feed = 'nrm-referrals'")
                    .query(Integer.class)
                    .single();
            clock.moveTo(LocalDate.of(2021, 6, 1).plusDays(days));
            assertThat(retention.run().all()).as("the last day").isZero();
            clock.moveTo(LocalDate.of(2021, 6, 2).plusDays(days));
            assertThat(retention.run().originals()).isEqualTo(1);
            Originals originals = hub.context.getBean(Originals.class);
            assertThatThrownBy(() -> originals.open(first))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not kept any more");
            assertThat(sealedFiles(hub)).isZero();
            assertThat(hub.count("select count(*) from warehouse.original where wrapped_data_key is not null"))
                    .isZero();

            clock.moveTo(LocalDate.of(2021, 6, 2).plusDays(2190));
            assertThat(retention.run().encodings()).isEqualTo(2);
            assertThat(encodings(hub)).isZero();
            hub.context.getBean(Linking.class).run();
            assertThat(persons(hub)).as("they stay who they were").isEqualTo(persons);
            assertThat(hub.sql()
                            .sql("select action || ': ' || subject from warehouse.audit_entry where actor = 'retention'"
                                    + " order by entry_number")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "original-shredded: submission " + first,
                            "encodings-removed: submission " + first + ", 2 records");
            assertThat(hub.context.getBean(AuditTrail.class).tampering()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void reasons_and_encodings_of_what_was_withdrawn_go_in_their_time(String database) throws IOException {
        MovableClock clock = new MovableClock(LocalDate.of(2021, 6, 1));
        try (RunningHub hub = RunningHub.on(database, folder, clock)) {
            hub.context.getBean(Organisations.class).agreeToNames("MPS", "nrm-referrals");
            long id = submit(hub, folder.resolve("referrals.csv"), REFERRALS + "NRM-00001" + JANE);
            hub.context
                    .getBean(Withdrawing.class)
                    .withdraw(id, "wrong-file", Optional.of("It was Jane Roe's file."), "A. N. Officer");
            Retention retention = hub.context.getBean(Retention.class);
            clock.moveTo(LocalDate.of(2021, 6, 2).plusDays(90));
            assertThat(retention.run().encodings()).isEqualTo(1);
            clock.moveTo(LocalDate.of(2021, 6, 2).plusDays(1095));
            assertThat(retention.run().words()).isEqualTo(1);
            assertThat(retention.run().words()).isZero();
            assertThat(hub.count(
                            "select count(*) from warehouse.sealed_note where sealed <> '' or wrapped_data_key <> ''"))
                    .isZero();
            assertThat(hub.context.getBean(Explaining.class).of(id)).isEmpty();
        }
    }
}
