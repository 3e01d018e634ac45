package london.datahub.command;

import java.time.Clock;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.job.Linking;
import london.datahub.job.Reception;
import london.datahub.job.Schedule;
import london.datahub.publish.Publisher;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a job now. */
@Command(name = "run", description = "Runs a job of jobs/schedule.yml now: intake, link or publish.")
final class RunCommand extends HubCommand {
    @Parameters(paramLabel = "JOB")
    private String job;

    @Override
    public Integer call() {
        Schedule schedule = Schedule.load();
        if (!schedule.titles().containsKey(job)) {
            throw Refusal.badInput(
                    "There is no job of that name.",
                    "The jobs are: " + String.join(", ", schedule.titles().keySet()) + ".");
        }
        Clock clock = Hub.clock();
        try (var hub = Hub.start(settings(), clock)) {
            String done = run(hub, clock);
            answer(Map.of("job", job, "done", done), done);
            return DataHub.DONE;
        }
    }

    private String run(ConfigurableApplicationContext hub, Clock clock) {
        return switch (job) {
            case "intake" ->
                hub.getBean(Reception.class).finishInterrupted(stage -> {}) + " interrupted submissions were finished.";
            case "link" -> LinkWords.of(hub.getBean(Linking.class).run());
            case "publish" ->
                LinkWords.of(hub.getBean(Linking.class).run()) + " Release "
                        + hub.getBean(Publisher.class).draft(clock.instant(), "partner")
                        + " is a draft, to be approved.";
            default -> throw new IllegalStateException("The job " + job + " is in the schedule and nobody runs it.");
        };
    }
}
