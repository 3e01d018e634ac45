package london.datahub.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.publish.Audit;
import london.datahub.publish.NamedReaders;
import london.datahub.publish.Publisher;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows releases, publishes those whose time has come, withdraws one, and names who may read early or all. */
@Command(
        name = "release",
        description = "Shows releases, publishes those that are due, withdraws one, names readers.",
        subcommands = {
            ReleaseCommand.Listed.class,
            ReleaseCommand.Due.class,
            ReleaseCommand.Withdrawn.class,
            ReleaseCommand.Admitted.class,
            ReleaseCommand.Named.class,
            ReleaseCommand.Audited.class
        })
final class ReleaseCommand extends CommandGroup {
    @Command(name = "list", description = "Shows every release and draft, the newest first.")
    static final class Listed extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<Release> all = hub.getBean(Releases.class).list();
                answer(all.stream().map(ReleaseCommand::asJson).toList(), words(all));
                return DataHub.DONE;
            }
        }
    }

    private static String words(List<Release> all) {
        return all.isEmpty()
                ? "There is no release yet."
                : all.stream().map(ReleaseCommand::words).collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> asJson(Release release) {
        return Map.of(
                "release", release.number(),
                "audience", release.audience().word(),
                "state", release.state().name().toLowerCase(),
                "asAt", release.asAt().toString(),
                "attack", release.attack());
    }

    private static String words(Release release) {
        return release.number() + " for " + release.audience().word() + ", as known at "
                + release.asAt().atZone(Hub.LONDON).toLocalDate() + ": "
                + release.state().name().toLowerCase()
                + release.approvedBy().map(by -> ", approved by " + by).orElse("")
                + release.note().map(note -> ". " + note).orElse("") + ". " + release.attack();
    }

    @Command(name = "due", description = "Publishes every approved release whose time has come.")
    static final class Due extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<Integer> published = hub.getBean(Publisher.class).releaseDue();
                answer(Map.of("released", published), published.size() + " releases were due and are published.");
                return DataHub.DONE;
            }
        }
    }

    @Command(name = "withdraw", description = "Withdraws a release; its note is shown in its place.")
    static final class Withdrawn extends HubCommand {
        @Parameters(paramLabel = "RELEASE")
        private int release;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who withdraws it")
        private String by;

        @Option(names = "--note", required = true, paramLabel = "TEXT", description = "why, for its readers")
        private String note;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(Publisher.class).withdraw(release, by, note);
                answer(Map.of("release", release, "state", "withdrawn"), "Release " + release + " is withdrawn.");
                return DataHub.DONE;
            }
        }
    }

    @Command(name = "admit", description = "Lets a person see an approved release before it is published.")
    static final class Admitted extends HubCommand {
        @Parameters(paramLabel = "RELEASE")
        private int release;

        @Option(names = "--person", required = true, paramLabel = "NAME", description = "who may see it")
        private String person;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who lets them")
        private String by;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(Publisher.class).admitEarly(release, person, by);
                answer(Map.of("release", release), "Noted for release " + release + ".");
                return DataHub.DONE;
            }
        }
    }

    @Command(name = "reader", description = "Names a reader of the network's own figures.")
    static final class Named extends HubCommand {
        @Parameters(paramLabel = "NAME")
        private String person;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who names them")
        private String by;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(NamedReaders.class).name(person, by);
                answer(Map.of("named", true), "Named as a reader of the network's figures.");
                return DataHub.DONE;
            }
        }
    }

    @Command(name = "audit", description = "Attacks everything that was ever released, together.")
    static final class Audited extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                Audit.Result result = hub.getBean(Audit.class).run();
                answer(
                        result,
                        "Attacked all releases together: " + result.proved() + " promises hold to everybody, "
                                + result.answers() + " to one person each who knows a little more; "
                                + result.broken() + " are broken or not proved.");
                return result.broken() == 0 ? DataHub.DONE : DataHub.REFUSED;
            }
        }
    }
}
