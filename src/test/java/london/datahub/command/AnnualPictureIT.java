package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.publish.Audience;
import london.datahub.publish.Publisher;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.report.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The chapter of the annual report, made from a release of the network's own, shows the printed figures, every one. With
 * {@code -Dmade.data=FOLDER} from a copy of a demonstration that was made before.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class AnnualPictureIT {
    private static final Instant KNOWN = Instant.parse("2022-07-01T00:00:00Z");
    private static final Pattern TABLE =
            Pattern.compile("<p class=\"title\">([^<]*)</p><table[^>]*>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>([^<]*)</t[hd]>");

    @TempDir
    private static Path folder;

    private static Map<String, Map<String, String>> tables;

    @BeforeAll
    static void make() throws IOException {
        String made = System.getProperty("made.data", "");
        Path copy = folder.resolve("data");
        FileSystemUtils.copyRecursively(
                made.isEmpty() ? MadeDemonstration.on("H2").data() : Path.of(made), copy);
        try (var hub = Hub.start(new HubSettings(copy, Map.of()), Hub.clock())) {
            Publisher publisher = hub.getBean(Publisher.class);
            publisher.approve(publisher.draft(KNOWN, Audience.NETWORK.word()), "The network");
            tables = hub
                    .getBean(AudienceReaders.class)
                    .reading(
                            Audience.NETWORK,
                            released -> new Reports()
                                    .make(released, "annual-picture", "all", OptionalInt.empty(), moment -> Map.of()))
                    .stream()
                    .filter(file -> file.name().endsWith(".html"))
                    .map(file -> tables(new String(file.content(), StandardCharsets.UTF_8)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every table by its title: its figures by row and column. */
    private static Map<String, Map<String, String>> tables(String html) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (Matcher table = TABLE.matcher(html); table.find(); ) {
            found.put(plain(table.group(1)), figures(table.group(2)));
        }
        return found;
    }

    private static Map<String, String> figures(String table) {
        Map<String, String> figures = new TreeMap<>();
        String[] columns = null;
        for (Matcher row = ROW.matcher(table); row.find(); ) {
            String[] cells = CELL.matcher(row.group(1))
                    .results()
                    .map(cell -> plain(cell.group(1)))
                    .toArray(String[]::new);
            for (int i = 1; columns != null && i < cells.length; i++) {
                figures.put(cells[0].toLowerCase() + " " + columns[i], cells[i]);
            }
            columns = columns == null ? cells : columns;
        }
        return figures;
    }

    private static String plain(String text) {
        return text.replace("&amp;", "&").replace("&#39;", "'");
    }

    private static long number(String title, String key) {
        String shown = tables.getOrDefault(title, Map.of()).getOrDefault(key, "0");
        assertThat(shown).as(title + ", " + key).matches("[0-9,]+");
        return Long.parseLong(shown.replace(",", ""));
    }

    @Test
    void offences_of_every_borough_year_and_age_group_are_the_printed_ones() {
        Map<String, Long> golden = GoldenFigures.offences();
        for (Borough borough : Boroughs.all()) {
            for (String year : GoldenFigures.YEARS) {
                for (String age : new String[] {"adult", "child", "not-known"}) {
                    String key = borough.code() + " " + year + " " + age;
                    assertThat(number(borough.name() + ": offences by age group", age.replace('-', ' ') + " " + year))
                            .as(key)
                            .isEqualTo(golden.getOrDefault(key, 0L));
                }
            }
        }
        assertThat(number("Offences in London by age group", "all 2020-21")).isEqualTo(2296);
        assertThat(number("Offences in London by age group", "all 2021-22")).isEqualTo(2478);
    }

    @Test
    void outcomes_add_to_the_printed_totals() {
        for (Map.Entry<String, Long> total :
                Map.of("2020-21", 2611L, "2021-22", 3163L).entrySet()) {
            long outcomes = tables.get("Outcomes of offences").keySet().stream()
                    .filter(key -> key.endsWith(total.getKey()) && !key.startsWith("all "))
                    .mapToLong(key -> number("Outcomes of offences", key))
                    .sum();
            assertThat(outcomes).isEqualTo(total.getValue());
        }
    }

    @Test
    void referrals_of_every_borough_by_gender_are_the_printed_ones() {
        Map<String, Long> golden = GoldenFigures.referralsByGender();
        for (Borough borough : Boroughs.all()) {
            for (String gender : new String[] {"female", "male"}) {
                assertThat(number(borough.name() + ": referrals by gender", gender + " 2021-22"))
                        .as(borough.code() + " " + gender)
                        .isEqualTo(golden.getOrDefault(borough.code() + " " + gender, 0L));
            }
        }
        assertThat(number("Referrals in London by gender", "all 2021-22")).isEqualTo(2431);
    }

    @Test
    void referrals_of_every_borough_by_type_and_age_are_those_of_its_printed_chart() {
        Map<String, Long> golden = GoldenFigures.referralsByTypeAndAge();
        Map<String, String[]> types = Map.of(
                "labour", new String[] {"labour"},
                "criminal", new String[] {"criminal"},
                "sexual", new String[] {"sexual"},
                "domestic-servitude", new String[] {"domestic servitude"},
                "other",
                        new String[] {
                            "organ harvesting", "forced or sham marriage", "debt bondage", "other", "not known"
                        });
        golden.forEach((key, figure) -> {
            String[] parts = key.split(" ");
            String borough = Boroughs.coded(parts[0]).orElseThrow().name();
            long shown = 0;
            for (String type : types.get(parts[1])) {
                shown += number(
                        borough + ": referrals by main type and age, 2021-22", type + " " + parts[2].replace('-', ' '));
            }
            assertThat(shown).as(key).isEqualTo(figure);
        });
    }
}
