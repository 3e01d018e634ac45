package london.datahub.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import london.datahub.collect.UnplacedFiles.Unplaced;
import london.datahub.job.Placing;
import london.datahub.job.SubmissionOutcome;
import london.datahub.validate.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collected files that fitted nothing. */
@Command(
        name = "unplaced",
        description = "Collected files that fitted nothing: list them, say what one is, or that it is not wanted.",
        subcommands = {
            UnplacedCommand.ListCommand.class,
            UnplacedCommand.NameCommand.class,
            UnplacedCommand.PlaceCommand.class,
            UnplacedCommand.DiscardCommand.class
        })
final class UnplacedCommand extends CommandGroup {
    /** One that waits, without its key. */
    record Waiting(long number, String source, String organisation, String foundAt, String keptUntil, String reason) {
        static Waiting of(Unplaced file) {
            return new Waiting(
                    file.number(),
                    file.source(),
                    file.organisation(),
                    file.foundAt().toString(),
                    file.kept().keepUntil().toString(),
                    file.reason());
        }

        String words() {
            return "  " + number + ": from the source " + source + " of " + organisation + ", found " + foundAt
                    + ", kept until " + keptUntil + ". " + reason;
        }
    }

    /** Lists those that wait, without their names. */
    @Command(name = "list", description = "Lists the files that wait, without their names.")
    static final class ListCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<Waiting> waiting = hub.getBean(Placing.class).all().stream()
                        .map(Waiting::of)
                        .toList();
                List<String> lines = new ArrayList<>(List.of(waiting.size() + " files wait to be placed."));
                waiting.forEach(file -> lines.add(file.words()));
                answer(waiting, String.join("\n", lines));
                return DataHub.DONE;
            }
        }
    }

    /** Shows what its sender called a file. */
    @Command(name = "name", description = "Shows what its sender called a file; that may name a person.")
    static final class NameCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long number;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who looks at it")
        private String by;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                String name = hub.getBean(Placing.class).name(number);
                note(hub, "unplaced-name-read", "unplaced file " + number, by);
                answer(Map.of("number", number, "name", name), name);
                return DataHub.DONE;
            }
        }
    }

    /** Takes a file in. */
    @Command(name = "place", description = "Takes a file in as what you say that it is.")
    static final class PlaceCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long number;

        @Option(names = "--feed", required = true, paramLabel = "FEED", description = "which feed it is")
        private String feed;

        @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "who supplies it")
        private String organisation;

        @Option(names = "--period", required = true, paramLabel = "2021-04..2022-03", description = "its months")
        private String period;

        @Option(
                names = "--confirm",
                paramLabel = "WHAT",
                description = "looked at and meant: file-name, held-rows, fewer-rows, replace")
        private List<String> confirmed = List.of();

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String by;

        @Override
        public Integer call() throws IOException {
            Period months = Period.of(period);
            try (var hub = Hub.start(settings(), Hub.clock())) {
                SubmissionOutcome outcome = hub.getBean(Placing.class)
                        .place(number, feed, organisation, months, new HashSet<>(confirmed), by);
                note(
                        hub,
                        "unplaced-file-placed",
                        "unplaced file " + number + ", submission "
                                + outcome.submission().id(),
                        by);
                answer(outcome, OutcomeWords.of(outcome));
                return outcome.refused() ? DataHub.REFUSED : DataHub.DONE;
            }
        }
    }

    /** Destroys a file. */
    @Command(name = "discard", description = "Destroys a file that nobody wants.")
    static final class DiscardCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long number;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String by;

        @Override
        public Integer call() throws IOException {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(Placing.class).discard(number, by);
                note(hub, "unplaced-file-discarded", "unplaced file " + number, by);
                answer(Map.of("number", number, "state", "discarded"), "The file is destroyed.");
                return DataHub.DONE;
            }
        }
    }
}
