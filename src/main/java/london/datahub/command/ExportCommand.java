package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.Export;
import london.datahub.publish.ExportFormat;
import london.datahub.publish.NamedReaders;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one published table to a file. */
@Command(name = "export", description = "Writes one published table to a file.")
final class ExportCommand extends HubCommand {
    @Parameters(paramLabel = "TABLE")
    private String table;

    @Option(names = "--audience", paramLabel = "AUDIENCE", description = "partner, public or network (partner)")
    private String audience = "partner";

    @Option(names = "--release", paramLabel = "N", description = "an earlier release (the latest)")
    private Integer release;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or json")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
    private Path out;

    @Option(names = "--reader", paramLabel = "NAME", description = "which named reader it is for (network only)")
    private String reader;

    @Override
    public Integer call() {
        Audience wantedAudience = Audience.publishable(audience);
        ExportFormat wanted = ExportFormat.named(format);
        if (wantedAudience == Audience.NETWORK && reader == null) {
            throw Refusal.againstARule(
                    "The network's figures are for its named readers alone.", "Say which of them with --reader.");
        }
        try (var hub = Hub.start(settings(), Hub.clock())) {
            int number = hub.getBean(AudienceReaders.class)
                    .reading(wantedAudience, tables -> write(tables, hub.getBean(NamedReaders.class), wanted));
            note(hub, "table-exported", table + " of release " + number, reader == null ? "" : reader);
            answer(
                    Map.of("table", table, "file", out.toString()),
                    "Wrote " + table + " of release " + number + " to " + out + ".");
            return DataHub.DONE;
        }
    }

    private int write(PublishedTables tables, NamedReaders readers, ExportFormat format) {
        PublishedTable published = tables.table(table, release == null ? OptionalInt.empty() : OptionalInt.of(release));
        if (tables.audience() == Audience.NETWORK) {
            readers.read(reader, published);
        }
        try {
            OutFile.write(out, file -> new Export(tables).write(published, audience, format, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published.release().number();
    }
}
