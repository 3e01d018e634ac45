package london.datahub.command;

import java.util.Map;
import london.datahub.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases a draft. */
@Command(name = "approve", description = "Releases a draft; from then on it never changes.")
final class ApproveCommand extends HubCommand {
    @Parameters(paramLabel = "RELEASE")
    private int release;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
    private String approver;

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            hub.getBean(Publisher.class).approve(release, approver);
            note(hub, "release-approved", "release " + release, approver);
            answer(Map.of("release", release, "state", "released"), "Release " + release + " is released.");
            return DataHub.DONE;
        }
    }
}
