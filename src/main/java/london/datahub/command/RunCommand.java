package london.datahub.command;

import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a job now. */
@Command(name = "run", description = "Runs a job of jobs/schedule.yml now: intake finishes what was interrupted.")
final class RunCommand extends HubCommand {
    @Parameters(paramLabel = "JOB")
    private String job;

    @Override
    public Integer call() {
        if (!job.equals("intake")) {
            throw Refusal.badInput("There is no job of that name.", "The jobs are: intake, publish.");
        }
        try (var hub = Hub.start(settings(), Hub.clock())) {
            int finished = hub.getBean(Reception.class).finishInterrupted(stage -> {});
            answer(finished, finished + " interrupted submissions were finished.");
            return DataHub.DONE;
        }
    }
}
