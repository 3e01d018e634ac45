package london.datahub.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.post.Overdue;
import london.datahub.schedule.Schedule;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    private static final String FRESH = "london.datahub.warehouse.TestDatabases#fresh";
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private static Map<String, Finding> bySubject(Check check) {
        return check.look().stream().collect(Collectors.toMap(Finding::subject, finding -> finding));
    }

    private static void run(TestDatabase database, String job, String outcome, Instant started, String told) {
        database.sql()
                .sql(
                        "insert into warehouse.job_run (job, due_at, started_by, started_at, ended_at, outcome, rows_done,"
                                + " told, code_version, definitions, key_id) values (?, ?, 'the schedule', ?, ?, ?, 0, ?, '', '', '')")
                .params(
                        job,
                        Database.time(started),
                        Database.time(started),
                        outcome.equals("running") ? null : Database.time(started),
                        outcome,
                        told)
                .update();
    }

    private static void handled(TestDatabase database, String job, Instant until) {
        database.sql()
                .sql("insert into warehouse.job_due (job, handled_until) values (?, ?)")
                .params(job, Database.time(until))
                .update();
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_job_is_judged_by_the_last_run_that_ended(TestDatabase database) {
        Check check = new JobCheck(Schedule.load(), database.sql(), CLOCK);
        assertThat(check.look()).allMatch(Finding::well);
        run(database, "publish", "failed", NOW.minusSeconds(300), "Nothing can be released.");
        run(database, "link", "lost", NOW.minusSeconds(300), "The program was stopped before its end.");
        run(database, "intake", "failed", NOW.minusSeconds(300), "It failed.");
        run(database, "intake", "done", NOW.minusSeconds(200), "Done.");
        run(database, "publish", "running", NOW, "");
        Map<String, Finding> found = bySubject(check);
        assertThat(found.get("job publish").well()).isFalse();
        assertThat(found.get("job publish").words())
                .contains("failed", "Nothing can be released.", "run it again: run publish.");
        assertThat(found.get("job link").words()).contains("stopped half-way");
        assertThat(found.get("job intake").well()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_schedule_that_stands_still_is_seen(TestDatabase database) {
        Check check = new JobCheck(Schedule.load(), database.sql(), CLOCK);
        handled(database, "intake", NOW.minus(Duration.ofMinutes(30)));
        handled(database, "publish", NOW.minus(Duration.ofDays(4)));
        assertThat(bySubject(check).get("schedule").well()).isTrue();
        handled(database, "release-due", NOW.minus(Duration.ofHours(2)));
        assertThat(bySubject(check).get("schedule").words()).contains("have not begun", "serve");
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_key_that_is_lost_or_does_not_open_what_was_locked_is_seen(TestDatabase database) {
        KeyRing ring = KeyRing.of("one " + Base64.getEncoder().encodeToString(new byte[32]));
        Supplier<KeyRing> lost = () -> {
            throw Refusal.againstARule("There is no key.", "Put it back.");
        };
        assertThat(new KeyCheck(lost, database.sql()).look()).noneMatch(Finding::well);
        assertThat(new KeyCheck(() -> ring, database.sql()).look()).allMatch(Finding::well);
        new Organisations(database.sql()).register(new Organisation("HO", "Home Office", "home-office"));
        database.sql()
                .sql("insert into warehouse.submission (organisation_code, feed, period_from, period_to, content_token,"
                        + " key_id, confirmed, state, received_at) values ('HO', 'f', date '2026-01-01',"
                        + " date '2026-01-01', 'x', 'two', '', 'received', ?)")
                .param(Database.time(NOW))
                .update();
        assertThat(new KeyCheck(() -> ring, database.sql()).look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.words()).startsWith("wrong").contains("key two", "safe"));
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_feed_whose_returns_have_not_come_is_named_with_who_owes_them(TestDatabase database) {
        Organisations organisations = new Organisations(database.sql());
        Feeds feeds = Feeds.load();
        Check check = new OverdueCheck(feeds, new Overdue(database.sql(), organisations, feeds, CLOCK));
        assertThat(check.look()).hasSameSizeAs(feeds.all()).allMatch(Finding::well);
        organisations.register(new Organisation("E09000003", "Barnet", "authority"));
        organisations.agree(
                new Agreement("E09000003", "duty-to-notify", "test", List.of("partner"), 90, LocalDate.of(2020, 1, 1)));
        Finding found = bySubject(check).get("feed duty-to-notify");
        assertThat(found.words()).startsWith("wrong").contains("3 returns are overdue, from Barnet", "run reminders");
        assertThat(bySubject(check).get("feed justice").well()).isTrue();
    }

    @Test
    void little_room_is_seen() {
        assertThat(new DiskCheck(folder, 1).look()).allMatch(Finding::well);
        assertThat(new DiskCheck(folder, Long.MAX_VALUE).look()).noneMatch(Finding::well);
        assertThat(new DiskCheck(folder.resolve("gone")).look()).noneMatch(Finding::well);
    }

    @Test
    void a_backup_that_is_missing_or_old_is_seen_unless_others_make_them() throws Exception {
        assertThat(new BackupCheck(folder, 7, CLOCK).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("No backup of this hub was made yet"));
        assertThat(new BackupCheck(folder, 0, CLOCK).look()).allMatch(Finding::well);
        Files.writeString(folder.resolve("backup.last"), NOW.minus(Duration.ofDays(6)) + "\n");
        assertThat(new BackupCheck(folder, 7, CLOCK).look()).allMatch(Finding::well);
        Files.writeString(folder.resolve("backup.last"), NOW.minus(Duration.ofDays(8)) + "\n");
        assertThat(new BackupCheck(folder, 7, CLOCK).look())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.words()).startsWith("wrong").contains("8 days old"));
    }
}
