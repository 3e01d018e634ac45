package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.job.Collecting;
import london.datahub.job.Linking;
import london.datahub.job.Reception;
import london.datahub.job.Retention;
import london.datahub.job.Schedule;
import london.datahub.metabase.MetabaseSync;
import london.datahub.post.Reminders;
import london.datahub.publish.Publisher;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job now. */
@Command(
        name = "run",
        description =
                "Runs a job of jobs/schedule.yml now: intake, link, publish, reminders, metabase-sync and others.")
final class RunCommand extends HubCommand {
    @Parameters(paramLabel = "JOB")
    private String job;

    @Option(names = "--plan", description = "metabase-sync: only tell what would change")
    private boolean plan;

    @Option(names = "--check", description = "metabase-sync: fail where anything differs, and change nothing")
    private boolean check;

    @Override
    public Integer call() {
        Schedule schedule = Schedule.load();
        if (!schedule.titles().containsKey(job)) {
            throw Refusal.badInput(
                    "There is no job of that name.",
                    "The jobs are: " + String.join(", ", schedule.titles().keySet()) + ".");
        }
        boolean metabase = job.equals("metabase-sync");
        if (!metabase && (plan || check)) {
            throw Refusal.badInput("That job has no plan and no check.", "Only metabase-sync has.");
        }
        Clock clock = Hub.clock();
        try (var hub = Hub.start(settings(), clock)) {
            if (metabase) {
                MetabaseSync.Outcome outcome = new MetabaseRun(hub).run(!plan && !check);
                if (!plan && !check) {
                    note(hub, "job-run", job, "");
                }
                return told(outcome);
            }
            String done = run(hub, clock);
            note(hub, "job-run", job, "");
            answer(Map.of("job", job, "done", done), done);
            return DataHub.DONE;
        }
    }

    private int told(MetabaseSync.Outcome outcome) {
        boolean differs = check && !outcome.changes().isEmpty();
        Stream<String> found =
                outcome.changes().isEmpty() ? Stream.of("Metabase is as it should be.") : outcome.changes().stream();
        answer(
                Map.of("job", job, "changes", outcome.changes(), "remarks", outcome.remarks()),
                Stream.concat(found, outcome.remarks().stream()).collect(Collectors.joining(System.lineSeparator())));
        return differs ? DataHub.FAILED : DataHub.DONE;
    }

    private String run(ConfigurableApplicationContext hub, Clock clock) {
        return switch (job) {
            case "retention" -> CollectWords.of(retention(hub));
            case "collect" -> CollectWords.of(hub.getBean(Collecting.class).run());
            case "intake" ->
                hub.getBean(Reception.class).finishInterrupted(stage -> {}) + " interrupted submissions were finished.";
            case "link" -> LinkWords.of(hub.getBean(Linking.class).run());
            case "publish" ->
                LinkWords.of(hub.getBean(Linking.class).run()) + " Release "
                        + hub.getBean(Publisher.class).draft(clock.instant(), "partner")
                        + " is a draft, to be approved.";
            case "reminders" -> hub.getBean(Reminders.class).send("the command line") + " reminders were sent.";
            default -> throw new IllegalStateException("The job " + job + " is in the schedule and nobody runs it.");
        };
    }

    private static Retention.Shredded retention(ConfigurableApplicationContext hub) {
        try {
            return hub.getBean(Retention.class).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
