package london.datahub.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    void ten_years_end_with_the_same_two_and_hold_more_of_everything() {
        DemoOptions ten = new DemoOptions(42, 0.05, 10);
        Map<YearMonth, Long> offences = Demonstration.write(folder, ten).files().stream()
                .filter(file -> file.feed().equals("met-offences"))
                .collect(groupingBy(DemoFile::from, TreeMap::new, counting()));
        assertThat(offences).hasSize(10 * 12 + 3).containsKeys(YearMonth.of(2012, 1), YearMonth.of(2022, 3));
        assertThat(ten.firstMonth()).isEqualTo(YearMonth.of(2012, 1));
        assertThat(ten.releaseDays())
                .hasSize(10)
                .startsWith(LocalDate.of(2013, 7, 1))
                .endsWith(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 7, 1));
    }

    @Test
    void the_printed_years_are_the_same_among_ten() {
        assertThat(printed(new DemoOptions(42, 1, 10))).isEqualTo(printed(DemoOptions.DEFAULT));
        assertThat(new DemoOptions(42, 1, 1).releaseDays()).isEqualTo(DemoOptions.DEFAULT.releaseDays());
    }

    private static List<DemoPeriod> printed(DemoOptions options) {
        List<DemoPeriod> periods = DemoPeriod.of(options);
        return periods.subList(periods.size() - 2, periods.size());
    }

    @Test
    void a_duty_to_notify_is_reported_on_from_when_it_began() {
        assertThat(Demonstration.write(folder, new DemoOptions(42, 0.01, 10)).files())
                .filteredOn(file -> file.file().getFileName().toString().startsWith("nrm_duty_to_notify"))
                .hasSize(25)
                .allMatch(file -> !file.from().isBefore(YearMonth.of(2016, 1)));
    }

    @Test
    void a_size_of_nothing_and_years_that_are_not_printed_are_refused() {
        assertThatThrownBy(() -> new DemoOptions(42, 0, 2)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new DemoOptions(42, 1, 11)).hasMessageContaining("1 to 10");
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
