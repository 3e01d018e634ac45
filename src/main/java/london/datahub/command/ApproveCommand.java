package london.datahub.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
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

    @Option(names = "--at", paramLabel = "TIME", description = "when it is to be published, as 2022-07-20T09:30 (now)")
    private LocalDateTime publishAt;

    @Override
    public Integer call() {
        Clock clock = Hub.clock();
        try (var hub = Hub.start(settings(), clock)) {
            Instant time = publishAt == null
                    ? clock.instant()
                    : publishAt.atZone(Hub.LONDON).toInstant();
            hub.getBean(Publisher.class).approve(release, approver, time);
            note(hub, "release-approved", "release " + release, approver);
            boolean waits = time.isAfter(clock.instant());
            answer(
                    Map.of("release", release, "state", waits ? "approved" : "released"),
                    "Release " + release + (waits ? " is approved and waits for its time." : " is released."));
            return DataHub.DONE;
        }
    }
}
