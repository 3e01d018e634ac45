package london.datahub.command;

import picocli.CommandLine.Command;

/** Makes the demonstration. */
@Command(name = "demo", description = "Makes the demonstration, runs every job, releases, then serves.")
final class DemoCommand extends HubCommand {
    @Override
    public Integer call() {
        return DataHub.FAILED;
    }
}
