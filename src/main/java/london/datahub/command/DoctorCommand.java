package london.datahub.command;

import java.util.List;
import java.util.stream.Collectors;
import london.datahub.operate.Finding;
import picocli.CommandLine.Command;

/** Says what is wrong with this installation and what to do. */
@Command(name = "doctor", description = "Says what is wrong with this installation and what to do.")
final class DoctorCommand extends HubCommand {
    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(settings()).examine();
        answer(findings, findings.stream().map(Finding::words).collect(Collectors.joining("\n")));
        return findings.stream().allMatch(Finding::well) ? DataHub.DONE : DataHub.FAILED;
    }
}
