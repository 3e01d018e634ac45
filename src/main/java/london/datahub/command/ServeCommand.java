package london.datahub.command;

import picocli.CommandLine.Command;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "Serves the pages on http://localhost:8080 until it is stopped.")
final class ServeCommand extends HubCommand {
    /** Not an exit: the web server goes on in threads of its own. */
    static final int SERVING = -1;

    @Override
    public Integer call() {
        Hub.serve(settings(), Hub.clock());
        return SERVING;
    }
}
