package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.job.NilReception;
import london.datahub.job.Replaying;
import london.datahub.job.Replaying.Replayed;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.Withdrawing;
import london.datahub.validate.Period;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warehouse is what its originals make of it, on both databases. */
class ReplayTest {
    private static final String OFFENCES = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";
    private static final String REFERRALS = "NRM Reference,Date of Referral,First Responder Type,Gender,Nationality,"
            + "Age at Exploitation,Main Exploitation Type,Consent,First Name,Surname,Date of Birth\n";
    private static final String JANE = ",05/04/2021,Local Authority,Female,UK,Adult,Labour,Yes,Jane,Roe,01/02/1990\n";
    private static final String COUNTS =
            "First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People\n"
                    + "Police,Metropolitan Police Service,Criminal,Child (17 or under),Male,UK,";

    @TempDir
    Path folder;

    private RunningHub hub;
    private MovableClock clock;
    private LocalDate day = LocalDate.of(2021, 9, 1);

    private SubmissionOutcome submit(String text, String feed, String organisation, String period, String... confirmed)
            throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        day = day.plusDays(1);
        clock.moveTo(day);
        return hub.submit(file, feed, organisation, period, confirmed);
    }

    private Replayed replay() throws IOException {
        return hub.context.getBean(Replaying.class).run(stage -> {});
    }

    /** A life of all kinds: rows that replace rows, months that replace months, nil, withdrawn, refused. */
    private long[] live() throws IOException {
        hub.context.getBean(Organisations.class).agreeToNames("MPS", "nrm-referrals");
        long first = submit(
                        OFFENCES + "1000001/21,01/05/2021,Charged,Camden,17\n1000002/21,02/05/2021,Charged,Brent,\n",
                        "met-offences",
                        "MPS",
                        "2021-05")
                .submission()
                .id();
        long second = submit(OFFENCES + "1000001/21,01/06/2021,Charged,Brent,17\n", "met-offences", "MPS", "2021-06")
                .submission()
                .id();
        submit(REFERRALS + "NRM-00001" + JANE + "NRM-00002" + JANE, "nrm-referrals", "MPS", "2021-04");
        submit(COUNTS + "10\n", "nrm-statistics", "HO", "2021-01..2021-03");
        submit(COUNTS + "12\n", "nrm-statistics", "HO", "2021-01..2021-03");
        long taken = submit(COUNTS + "7\n", "nrm-statistics", "HO", "2021-04..2021-06")
                .submission()
                .id();
        hub.context.getBean(Withdrawing.class).withdraw(taken, "wrong-file", Optional.empty(), "A. N. Officer");
        hub.context
                .getBean(NilReception.class)
                .declare("met-offences", "COLP", Period.of("2021-05"), "A. N. Officer", Set.of());
        SubmissionOutcome refused = submit(OFFENCES + "nonsense,not a day,x,y,z\n", "met-offences", "MPS", "2021-07");
        assertThat(refused.refused()).isTrue();
        return new long[] {first, second};
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_is_made_anew_is_the_same_and_a_changed_fact_is_found(String database) throws IOException {
        clock = new MovableClock(day);
        try (RunningHub running = RunningHub.on(database, folder, clock)) {
            hub = running;
            long[] ids = live();
            Replayed same = replay();
            assertThat(same.same()).as(same.toString()).isTrue();
            assertThat(same.rebuilt()).isEqualTo(8);
            assertThat(same.facts()).isEqualTo(2 + 2 + 1);
            assertThat(same.notRebuilt()).isEmpty();
            assertNothingIsLeft();

            hub.sql()
                    .sql("update warehouse.offence set age_group = 'adult' where submission_id = ?")
                    .param(ids[1])
                    .update();
            hub.sql()
                    .sql("delete from warehouse.referral_nationality where submission_id in"
                            + " (select submission_id from warehouse.referral)")
                    .update();
            Replayed changed = replay();
            assertThat(changed.same()).isFalse();
            assertThat(changed.differences()).containsOnlyKeys("warehouse.offence", "warehouse.referral_nationality");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_cannot_be_made_anew_is_said_and_what_it_replaced_is_no_difference(String database) throws IOException {
        clock = new MovableClock(day);
        try (RunningHub running = RunningHub.on(database, folder, clock)) {
            hub = running;
            long[] ids = live();
            hub.context.getBean(Originals.class).shred(ids[1], clock.instant());
            Replayed replayed = replay();
            assertThat(replayed.same()).as(replayed.toString()).isTrue();
            assertThat(replayed.notRebuilt()).containsOnlyKeys(ids[1]);
            assertThat(replayed.facts()).isEqualTo(1 + 2 + 1);
        }
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files =
                Files.list(hub.context.getBean(HubSettings.class).dataDir())) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("replay"));
        }
    }
}
