package london.datahub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import london.datahub.benchmark.ReleasedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A pack's spreadsheets in the program that many councils have, where it is installed. */
class ReportSpreadsheetsIT {
    @TempDir
    Path folder;

    static boolean libreOfficeIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/soffice"));
    }

    @Test
    @EnabledIf("libreOfficeIsThere")
    void libreoffice_opens_both_spreadsheets() throws IOException, InterruptedException {
        Map<String, byte[]> files = made();
        for (String format : List.of("xlsx", "ods")) {
            Path file = Files.write(folder.resolve("pack." + format), files.get(format));
            Process process = new ProcessBuilder(
                            "/usr/bin/soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                            "--outdir",
                            folder.resolve(format).toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("error");
            try (var sheets = Files.list(folder.resolve(format))) {
                List<Path> found = sheets.sorted().toList();
                assertThat(found).hasSizeGreaterThan(15);
                assertThat(Files.readString(found.stream()
                                .filter(path -> path.toString().contains("Cover"))
                                .findFirst()
                                .orElseThrow()))
                        .contains("Modern slavery in Enfield");
            }
        }
    }

    private static Map<String, byte[]> made() {
        return new Reports()
                        .make(
                                ReleasedTables.madeUp().published(),
                                "sab-benchmark",
                                "E09000010",
                                OptionalInt.empty(),
                                moment -> Map.of())
                        .stream()
                        .collect(Collectors.toMap(
                                file -> file.name().substring(file.name().lastIndexOf('.') + 1),
                                Reports.File::content));
    }
}
