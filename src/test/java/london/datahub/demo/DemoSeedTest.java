package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSeedTest {
    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_in_any_time_zone_and_language() throws IOException {
        ReadBack here = ReadBack.of(DemoOptions.DEFAULT);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            Demonstration.write(folder, DemoOptions.DEFAULT);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(hashes(folder)).isEqualTo(hashes(here.folder));
    }

    @Test
    void another_seed_gives_other_files() throws IOException {
        Demonstration.write(folder, new DemoOptions(7, 0.05, 1));
        Map<String, Integer> seven = hashes(folder);
        Demonstration.write(folder, new DemoOptions(8, 0.05, 1));
        Map<String, Integer> eight = hashes(folder);
        assertThat(eight.get("truth.csv")).isNotEqualTo(seven.get("truth.csv"));
    }

    @Test
    void a_smaller_demonstration_has_fewer_rows() throws IOException {
        Demonstration.write(folder, new DemoOptions(42, 0.1, 2));
        long rows = Files.readAllLines(folder.resolve("truth.csv")).size();
        assertThat(rows).isBetween(1_000L, 8_000L);
    }

    @Test
    void a_tiny_demonstration_is_still_made() {
        assertThat(Demonstration.write(folder, new DemoOptions(42, 0.001, 1)).files())
                .isNotEmpty();
    }

    @Test
    void one_year_is_2021_22_and_the_quarter_before() {
        List<DemoFile> files =
                Demonstration.write(folder, new DemoOptions(42, 0.05, 1)).files();
        assertThat(files)
                .extracting(DemoFile::from)
                .contains(YearMonth.of(2021, 1))
                .allMatch(month -> !month.isBefore(YearMonth.of(2021, 1)));
        assertThat(files)
                .extracting(DemoFile::to)
                .contains(YearMonth.of(2022, 3))
                .allMatch(month -> !month.isAfter(YearMonth.of(2022, 3)));
    }

    @Test
    void a_size_of_nothing_and_years_that_are_not_printed_are_refused() {
        assertThatThrownBy(() -> new DemoOptions(42, 0, 2)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new DemoOptions(42, 1, 3)).hasMessageContaining("1 or 2");
    }

    private static Map<String, Integer> hashes(Path folder) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
