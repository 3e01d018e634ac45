package london.datahub.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.desk.AuditFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What everybody did: to read, to keep as a file, and whether somebody tampered with it. */
@Command(
        name = "audit",
        description = "What everybody did: shows it, exports it, and finds out whether it was tampered with.",
        subcommands = {
            AuditCommand.ListCommand.class,
            AuditCommand.ExportCommand.class,
            AuditCommand.VerifyCommand.class
        })
final class AuditCommand extends CommandGroup {
    /** Shows the newest entries. */
    @Command(name = "list", description = "Shows the newest entries.")
    static final class ListCommand extends HubCommand {
        @Option(names = "--last", paramLabel = "N", description = "how many (50)")
        private int last = 50;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<AuditEntry> entries = hub.getBean(AuditTrail.class).newest(0, last);
                answer(entries, entries.stream().map(AuditCommand::words).collect(Collectors.joining("\n")));
                return DataHub.DONE;
            }
        }
    }

    private static String words(AuditEntry entry) {
        return "%d  %s  %s  %s  %s  %s  %s"
                .formatted(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.organisation(),
                        entry.action(),
                        entry.subject(),
                        entry.outcome());
    }

    /** Writes every entry to a file. */
    @Command(name = "export", description = "Writes every entry to a .csv file.")
    static final class ExportCommand extends HubCommand {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
        private Path out;

        @Override
        public Integer call() throws java.io.IOException {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                AuditTrail trail = hub.getBean(AuditTrail.class);
                OutFile.write(out, file -> AuditFile.write(trail, file));
                answer(Map.of("file", out.toString()), "The audit trail: " + out + ".");
                return DataHub.DONE;
            }
        }
    }

    /** Finds out whether the trail was tampered with. */
    @Command(name = "verify", description = "Finds out whether the trail was tampered with.")
    static final class VerifyCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                AuditTrail trail = hub.getBean(AuditTrail.class);
                Optional<String> tampering = trail.tampering();
                answer(
                        Map.of("entries", trail.size(), "tampering", tampering.orElse("")),
                        tampering
                                .map(found -> "The trail was tampered with. " + found)
                                .orElse(trail.size() + " entries, and none was changed, added or taken out."));
                return tampering.isPresent() ? DataHub.REFUSED : DataHub.DONE;
            }
        }
    }
}
