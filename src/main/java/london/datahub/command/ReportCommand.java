package london.datahub.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import london.datahub.publish.PublishedTables;
import london.datahub.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report from one release. */
@Command(name = "report", description = "Makes a report from one release: a benchmark pack, a toolkit, a meeting pack.")
final class ReportCommand extends HubCommand {
    @Parameters(paramLabel = "NAME", description = "as in dashboards/reports")
    private String name;

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "whom it is for: an ONS code, or all for every authority (all)")
    private String organisation = "all";

    @Option(names = "--release", paramLabel = "N", description = "an earlier release (the latest)")
    private Integer release;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write to")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Reports reports = new Reports();
        reports.audience(name);
        try (var hub = Hub.start(settings(), Hub.clock())) {
            List<Reports.File> files = reports.make(
                    hub.getBean(PublishedTables.class),
                    name,
                    organisation,
                    release == null ? OptionalInt.empty() : OptionalInt.of(release));
            Files.createDirectories(out);
            Map<String, String> checksums = new TreeMap<>();
            for (Reports.File file : files) {
                OutFile.write(out.resolve(file.name()), stream -> stream.write(file.content()));
                checksums.put(file.name(), sum(file.content()));
            }
            OutFile.write(out.resolve(name + ".sha256"), stream -> {
                for (Map.Entry<String, String> entry : checksums.entrySet()) {
                    stream.write((entry.getValue() + "  " + entry.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
            answer(checksums, "Wrote " + files.size() + " files and their checksums to " + out + ".");
            return DataHub.DONE;
        }
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
