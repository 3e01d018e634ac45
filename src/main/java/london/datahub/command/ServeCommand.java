package london.datahub.command;

import london.datahub.access.HubAddress;
import london.datahub.access.Invitations;
import picocli.CommandLine.Command;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "Serves the pages on http://localhost:8080 until it is stopped.")
final class ServeCommand extends HubCommand {
    /** Not an exit: the web server goes on in threads of its own. */
    static final int SERVING = -1;

    @Override
    public Integer call() {
        var hub = Hub.serve(settings(), Hub.clock());
        hub.getBean(Invitations.class)
                .first()
                .ifPresent(path -> say("This hub has no administrator yet. Whoever opens this link becomes the first:\n"
                        + hub.getBean(HubAddress.class).page(path)));
        return SERVING;
    }
}
