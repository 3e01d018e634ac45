package london.datahub.command;

import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.metabase.MetabaseSync;
import london.datahub.schedule.JobResult;
import london.datahub.schedule.JobRunner;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job now, or shows what runs when and what became of it. */
@Command(
        name = "run",
        description = "Runs a job of jobs/schedule.yml now; without one shows when each runs and last ran.")
final class RunCommand extends HubCommand {
    private static final String BY = "the command line";
    private static final int SHOWN = 50;

    @Parameters(paramLabel = "JOB", arity = "0..1")
    private String job;

    @Option(names = "--history", description = "show what became of the last runs, of that job or of all")
    private boolean history;

    @Option(names = "--plan", description = "metabase-sync: only tell what would change")
    private boolean plan;

    @Option(names = "--check", description = "metabase-sync: fail where anything differs, and change nothing")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        Schedule schedule = Schedule.load();
        if (job != null) {
            schedule.named(job);
        }
        if ((plan || check) && !"metabase-sync".equals(job)) {
            throw Refusal.badInput("That job has no plan and no check.", "Only metabase-sync has.");
        }
        try (var hub = Hub.start(settings(), Hub.clock())) {
            RunWords words = new RunWords(schedule, hub.getBean(RunHistory.class), Hub.clock());
            if (history) {
                answer(words.historyAsJson(job, SHOWN), words.history(job, SHOWN));
                return DataHub.DONE;
            }
            if (job == null) {
                answer(words.jobsAsJson(), words.jobs());
                return DataHub.DONE;
            }
            return plan || check ? told(new MetabaseRun(hub).run(false)) : run(hub);
        }
    }

    private int told(MetabaseSync.Outcome outcome) {
        boolean differs = check && !outcome.changes().isEmpty();
        answer(
                Map.of("job", job, "changes", outcome.changes(), "remarks", outcome.remarks()),
                MetabaseRun.words(outcome));
        return differs ? DataHub.FAILED : DataHub.DONE;
    }

    private int run(ApplicationContext hub) throws Exception {
        JobResult result = hub.getBean(JobRunner.class).run(job, BY);
        note(hub, "job-run", job, "");
        answer(Map.of("job", job, "rows", result.rows(), "done", result.words()), result.words());
        return DataHub.DONE;
    }
}
