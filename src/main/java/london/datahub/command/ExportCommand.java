package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.publish.Audience;
import london.datahub.publish.Export;
import london.datahub.publish.ExportFormat;
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

    @Option(names = "--audience", paramLabel = "AUDIENCE", description = "partner or public (partner)")
    private String audience = "partner";

    @Option(names = "--release", paramLabel = "N", description = "an earlier release (the latest)")
    private Integer release;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or json")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Audience.publishable(audience);
        ExportFormat wanted = ExportFormat.named(format);
        try (var hub = Hub.start(settings(), Hub.clock())) {
            PublishedTable published = hub.getBean(PublishedTables.class)
                    .table(table, release == null ? OptionalInt.empty() : OptionalInt.of(release));
            OutFile.write(out, file -> hub.getBean(Export.class).write(published, audience, wanted, file));
            note(
                    hub,
                    "table-exported",
                    published.name() + " of release " + published.release().number(),
                    "");
            answer(
                    Map.of("table", table, "file", out.toString()),
                    "Wrote " + table + " of release " + published.release().number() + " to " + out + ".");
            return DataHub.DONE;
        }
    }
}
