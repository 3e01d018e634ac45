package london.datahub.command;

import picocli.CommandLine.Command;

/** Says what is wrong with this installation and what to do. */
@Command(name = "doctor", description = "Says what is wrong with this installation and what to do.")
final class DoctorCommand extends HubCommand {
    @Override
    public Integer call() {
        return DataHub.FAILED;
    }
}
