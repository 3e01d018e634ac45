package london.datahub.command;

import london.datahub.access.HubAddress;
import london.datahub.access.Invitations;
import london.datahub.schedule.Scheduler;
import picocli.CommandLine.Command;

/** Serves the pages and runs the jobs of the schedule until it is stopped. */
@Command(
        name = "serve",
        description =
                "Serves the pages on http://localhost:8080 and runs the jobs of the schedule until it is stopped.")
final class ServeCommand extends HubCommand {
    /** Not an exit: the web server goes on in threads of its own. */
    static final int SERVING = -1;

    static final int LOOK_EVERY_SECONDS = 10;

    @Override
    public Integer call() {
        var hub = Hub.serve(settings(), Hub.clock());
        hub.getBean(Invitations.class)
                .first()
                .ifPresent(path -> say("This hub has no administrator yet. Whoever opens this link becomes the first:\n"
                        + hub.getBean(HubAddress.class).page(path)));
        hub.getBean(Scheduler.class).start(LOOK_EVERY_SECONDS);
        return SERVING;
    }
}
