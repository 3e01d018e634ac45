package london.datahub.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import london.datahub.publish.Publisher;
import london.datahub.publish.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a draft of every published table. */
@Command(name = "publish", description = "Makes a draft of every published table, to be approved.")
final class PublishCommand extends HubCommand {
    @Option(names = "--as-at", paramLabel = "DATE", description = "as known at the end of that day (now)")
    private LocalDate asAt;

    @Option(names = "--audience", paramLabel = "AUDIENCE", description = "partner, public or network (partner)")
    private String audience = "partner";

    @Option(names = "--by", paramLabel = "NAME", description = "who makes it; somebody else has to approve it")
    private String maker;

    @Override
    public Integer call() {
        Clock clock = Hub.clock();
        try (var hub = Hub.start(settings(), clock)) {
            int release = hub.getBean(Publisher.class).draft(moment(clock), audience, Optional.ofNullable(maker));
            String attack = hub.getBean(Releases.class).numbered(release).attack();
            note(hub, "draft-made", "release " + release, maker == null ? "" : maker);
            answer(
                    Map.of("release", release, "state", "draft", "attack", attack),
                    "Release " + release + " is a draft. " + attack + "\nRelease it with: approve " + release
                            + " --by NAME");
            return DataHub.DONE;
        }
    }

    private Instant moment(Clock clock) {
        return asAt == null || asAt.equals(LocalDate.now(clock))
                ? clock.instant()
                : asAt.plusDays(1).atStartOfDay(Hub.LONDON).toInstant().minusNanos(1000);
    }
}
