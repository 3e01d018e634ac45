package london.datahub.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.operate.Alerts;
import london.datahub.operate.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is wrong with this installation and what to do. */
@Command(name = "doctor", description = "Says what is wrong with this installation and what to do.")
final class DoctorCommand extends HubCommand {
    @Option(names = "--letter", description = "only send the administrator a letter, to see whether it arrives")
    private boolean letter;

    @Override
    public Integer call() {
        return letter ? write() : examine();
    }

    private int write() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            int sent = hub.getBean(Alerts.class).greet();
            if (sent == 0) {
                throw Refusal.againstARule(
                        "No letter could be sent.",
                        "Set DATAHUB_SMTP_HOST with its user and password, and DATAHUB_ALERT_EMAIL, see"
                                + " docs/configuration.md.");
            }
            answer(Map.of("sent", sent), "Letters sent: " + sent + ". Look whether they arrive.");
            return DataHub.DONE;
        }
    }

    private int examine() {
        List<Finding> findings = new Doctor(settings()).examine();
        answer(findings, findings.stream().map(Finding::words).collect(Collectors.joining("\n")));
        return findings.stream().allMatch(Finding::well) ? DataHub.DONE : DataHub.FAILED;
    }
}
