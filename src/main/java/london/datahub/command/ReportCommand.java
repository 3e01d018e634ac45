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
import london.datahub.access.BoardTargets;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import london.datahub.report.Reports;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            List<Reports.File> files = made(reports, hub);
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

    private List<Reports.File> made(Reports reports, ApplicationContext hub) {
        Audience audience = Audience.publishable(reports.audience(name));
        if (hub.getBean(Releases.class).list().stream()
                .noneMatch(known -> known.audience() == audience && known.state() == Release.State.RELEASED)) {
            throw Refusal.againstARule(
                    "Nothing was released to the " + audience.word() + " audience, which that report is made for.",
                    "Release the tables to that audience first.");
        }
        return hub.getBean(AudienceReaders.class)
                .reading(
                        audience,
                        tables -> reports.make(
                                tables,
                                name,
                                organisation,
                                release == null ? OptionalInt.empty() : OptionalInt.of(release),
                                new BoardTargets(hub.getBean(JdbcClient.class))::asAt));
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
