package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.definition.Fingerprint;
import london.datahub.issue.Refusal;
import london.datahub.operate.Finding;
import london.datahub.publish.Publisher;
import london.datahub.schedule.HubJob;
import london.datahub.schedule.JobRun;
import london.datahub.schedule.JobRunner;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.ScheduledJob;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The jobs of the schedule in the whole hub, on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class JobsTest {
    @TempDir
    static Path folder;

    private static RunningHub hub;
    private static MovableClock clock;

    JobsTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) throws IOException {
        clock = new MovableClock(LocalDate.of(2026, 6, 10));
        hub = RunningHub.on(database, folder, clock);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static JobRun run(String job) throws Exception {
        hub.context.getBean(JobRunner.class).run(job, "Ada");
        return hub.context.getBean(RunHistory.class).last(job).orElseThrow();
    }

    @Test
    void every_job_of_the_schedule_is_there() {
        assertThat(hub.context.getBeansOfType(HubJob.class).values())
                .extracting(HubJob::name)
                .containsExactlyInAnyOrderElementsOf(
                        Schedule.load().jobs().stream().map(ScheduledJob::name).toList());
    }

    @Test
    void every_job_that_needs_no_release_runs_in_an_empty_hub_and_is_kept_with_what_made_it() throws Exception {
        for (String job :
                List.of("intake", "link", "release-due", "metabase-sync", "reminders", "publish", "check-up")) {
            JobRun run = run(job);
            assertThat(run.outcome()).as(job).isEqualTo(JobRun.Outcome.DONE);
            assertThat(run.words()).as(job).isNotBlank();
            assertThat(run.startedBy()).isEqualTo("Ada");
            assertThat(run.versions().code()).matches("unpackaged [0-9a-f]{12}");
            assertThat(run.versions().definitions()).matches("[0-9a-f]{12}");
            assertThat(run.versions().keyId()).isEqualTo("test");
        }
    }

    @Test
    void papers_that_are_due_are_made_once_from_the_newest_release_and_told_in_the_trail() throws Exception {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        assertThat(run("reports").rows()).as("the leads meet on 18 June").isZero();
        clock.moveTo(LocalDate.of(2026, 6, 11));
        assertThatThrownBy(() -> run("reports"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The meeting pack for 2026-06-18")
                .hasMessageContaining("publish and approve one");
        Publisher publisher = hub.context.getBean(Publisher.class);
        publisher.approve(publisher.draft(clock.instant(), "partner"), "Ada First");
        assertThat(run("reports").rows()).isEqualTo(1);
        Path papers = hub.context.getBean(HubSettings.class).dataDir().resolve("papers/leads-meeting-2026-06-18");
        try (Stream<Path> files = Files.list(papers)) {
            assertThat(files)
                    .hasSize(3)
                    .allMatch(file -> file.getFileName().toString().startsWith("meeting-pack"));
        }
        assertThat(hub.context.getBean(AuditTrail.class).newest(0, 3))
                .extracting(AuditEntry::action)
                .contains("paper-made");
        assertThat(run("reports").rows()).as("a second time").isZero();
    }

    @Test
    void what_a_job_is_shown_with_names_its_next_and_last_time() throws Exception {
        run("intake");
        RunWords words = new RunWords(Schedule.load(), hub.context.getBean(RunHistory.class), clock);
        assertThat(words.jobs())
                .contains(
                        "intake: Finishes every submission",
                        "next: 2026-06-1",
                        "by Ada: done",
                        "and after release-due");
        assertThat(words.history("intake", 5)).contains("intake: 2026-06-1", "0 interrupted submissions");
        assertThat(words.history("nothing", 5)).isEqualTo("No job has run yet.");
        assertThat(words.jobsAsJson()).hasSameSizeAs(Schedule.load().jobs());
        assertThat(words.historyAsJson(null, 5))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run).containsKeys("job", "outcome", "program", "definitions", "key"));
    }

    @Test
    void the_doctor_says_of_everything_whether_it_is_well_and_what_to_do() {
        List<Finding> found = new Doctor(hub.context.getBean(HubSettings.class)).examine();
        assertThat(found)
                .extracting(Finding::subject)
                .contains("disk", "key", "schedule", "backup", "feed met-offences");
        assertThat(found)
                .filteredOn(finding -> !finding.well())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank())
                .extracting(Finding::words)
                .anyMatch(words -> words.contains("No backup of this hub was made yet"));
    }

    @Test
    void whether_metabase_answers_is_seen() throws IOException {
        assertThat(new MetabaseCheck(settings(Map.of())).look()).isEmpty();
        try (MockWebServer metabase = new MockWebServer()) {
            metabase.start();
            HubSettings connected = settings(Map.of(
                    "DATAHUB_METABASE_ADDRESS",
                    "http://127.0.0.1:" + metabase.getPort(),
                    "DATAHUB_METABASE_KEY",
                    "secret"));
            metabase.enqueue(new MockResponse.Builder().code(200).build());
            assertThat(new MetabaseCheck(connected).look()).allMatch(Finding::well);
            metabase.enqueue(new MockResponse.Builder().code(503).build());
            assertThat(new MetabaseCheck(connected).look()).noneMatch(Finding::well);
            metabase.close();
            assertThat(new MetabaseCheck(connected).look()).noneMatch(Finding::well);
        }
        assertThat(new MetabaseCheck(settings(Map.of("DATAHUB_METABASE_ADDRESS", "http://m"))).look())
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice()).contains("DATAHUB_METABASE_KEY"));
    }

    private static HubSettings settings(Map<String, String> environment) {
        return new HubSettings(folder.resolve(UUID.randomUUID().toString()), environment);
    }

    @Test
    void a_fingerprint_tells_one_set_of_definitions_from_another() {
        assertThat(Fingerprint.of("jobs/*.yml"))
                .isEqualTo(Fingerprint.of("jobs/*.yml"))
                .isNotEqualTo(Fingerprint.of("jobs/schedule.yml"));
    }
}
