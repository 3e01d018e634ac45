package london.datahub.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.job.Worker;
import london.datahub.warehouse.Leases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings in what the hub received, beside serve and other workers, until it is stopped. */
@Command(
        name = "worker",
        description = "Brings in what was received, beside serve and other workers, until it is stopped."
                + " Needs PostgreSQL.")
final class WorkerCommand extends HubCommand {
    @Option(names = "--once", description = "bring in what waits now, and end")
    private boolean once;

    @Override
    public Integer call() {
        HubSettings settings = settings();
        if (!settings.usesPostgresql()) {
            throw Refusal.againstARule(
                    "Workers need PostgreSQL; with the built-in database serve does all the work itself.",
                    "Set DATAHUB_DATABASE_URL as it is set for serve.");
        }
        try (var hub = Hub.start(settings, Hub.clock())) {
            Worker worker = hub.getBean(Worker.class);
            if (once) {
                int finished = worker.once(this::log);
                answer(Map.of("finished", finished), finished + " submissions were brought in.");
            } else {
                log("is there; Ctrl+C stops it after the submission under way");
                worker.work(this::log);
            }
        }
        return DataHub.DONE;
    }

    private void log(String words) {
        say(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " worker " + Leases.holder() + ": " + words);
    }
}
