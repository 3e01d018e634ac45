package london.datahub.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.issue.Refusal;
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
            write(hub.getBean(Export.class), published, wanted);
            answer(
                    Map.of("table", table, "file", out.toString()),
                    "Wrote " + table + " of release " + published.release().number() + " to " + out + ".");
            return DataHub.DONE;
        }
    }

    /** Under another name until it is whole, so that a failure leaves what was there. */
    private void write(Export export, PublishedTable published, ExportFormat wanted) throws IOException {
        if (!Files.isDirectory(out.toAbsolutePath().getParent())) {
            throw Refusal.badInput("There is no such folder to write to.", "Make it, or name another with --out.");
        }
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            export.write(published, audience, wanted, file);
        }
        Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
    }
}
