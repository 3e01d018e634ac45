package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.access.ColumnMapping;
import london.datahub.feed.Column;
import london.datahub.job.Mapping;
import london.datahub.read.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the columns of an organisation's files are, shows it, and takes it back. */
@Command(
        name = "mapping",
        description = "Says what the columns of an organisation's files are, shows it, and takes it back.",
        subcommands = {MappingCommand.Shown.class, MappingCommand.Confirmed.class, MappingCommand.Forgotten.class})
final class MappingCommand extends CommandGroup {
    @Command(name = "list", description = "Shows every mapping, those taken back too.")
    static final class Shown extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<ColumnMapping> all = hub.getBean(Mapping.class).all();
                answer(
                        all,
                        all.isEmpty()
                                ? "No heading was confirmed."
                                : all.stream().map(MappingCommand::words).collect(Collectors.joining("\n")));
                return DataHub.DONE;
            }
        }
    }

    private static String words(ColumnMapping mapping) {
        return mapping.id() + ": " + mapping.organisation() + ", " + mapping.feed() + ", layout " + mapping.layout()
                + ": \"" + mapping.heading() + "\" is " + mapping.column() + ", confirmed by " + mapping.confirmedBy()
                + " on " + mapping.confirmedAt().atZone(Hub.LONDON).toLocalDate()
                + mapping.forgottenAt()
                        .map(at -> ", taken back by " + mapping.forgottenBy() + " on "
                                + at.atZone(Hub.LONDON).toLocalDate())
                        .orElse("");
    }

    @Command(name = "confirm", description = "Confirms what a column of a file is, for this and later files.")
    static final class Confirmed extends HubCommand {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--feed", required = true, paramLabel = "FEED", description = "which feed it is")
        private String feed;

        @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "whose files they are")
        private String organisation;

        @Option(names = "--column", required = true, paramLabel = "LETTER", description = "the file's column, as C")
        private String column;

        @Option(names = "--as", required = true, paramLabel = "HEADING", description = "the feed's heading for it")
        private String heading;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who confirms it")
        private String by;

        @Override
        public Integer call() throws IOException {
            SourceFile source = SourceFile.at(file, settings().largestFile());
            try (var hub = Hub.start(settings(), Hub.clock())) {
                Column found = hub.getBean(Mapping.class).confirm(source, feed, organisation, column, heading, by);
                note(hub, "heading-confirmed", organisation + " " + feed, by);
                answer(
                        Map.of("organisation", organisation, "feed", feed, "column", found.name()),
                        "From now on column " + column + "'s heading is read as \"" + found.usualHeading()
                                + "\" in files of " + organisation + " for " + feed
                                + ". \"mapping list\" shows it, \"mapping forget\" takes it back.");
                return DataHub.DONE;
            }
        }
    }

    @Command(name = "forget", description = "Takes a mapping back; what was read by it stays.")
    static final class Forgotten extends HubCommand {
        @Parameters(paramLabel = "NUMBER", description = "as \"mapping list\" shows it")
        private long number;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who takes it back")
        private String by;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(Mapping.class).forget(number, by);
                note(hub, "heading-forgotten", "mapping " + number, by);
                answer(Map.of("mapping", number), "Mapping " + number + " no longer holds.");
                return DataHub.DONE;
            }
        }
    }
}
