package london.datahub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.Source;
import london.datahub.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every report and indicator, found by its folder, names tables and columns that are published. */
class ReportDefinitionsTest {
    private static final Pattern PUBLISHED = Pattern.compile("sql/published/([a-z_]+)\\.yml");
    private static final Map<String, Map<String, Object>> TABLES = new TreeMap<>();

    static {
        Definitions.matching("sql/published/*.yml").forEach((file, text) -> {
            Matcher name = PUBLISHED.matcher(file);
            if (name.matches() && !name.group(1).startsWith("_")) {
                TABLES.put(name.group(1), new Yaml().load(text));
            }
        });
    }

    static List<ReportDefinition> reports() {
        return ReportDefinitions.load().all();
    }

    static List<Source> sources() {
        return Indicators.load().all().stream()
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.events()), indicator.by().stream()))
                .toList();
    }

    @Test
    void there_are_reports_and_they_are_found_by_their_folder() {
        assertThat(reports())
                .extracting(ReportDefinition::name)
                .contains("sab-benchmark", "sab-printable", "toolkit", "meeting-pack", "annual-picture");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_names_what_is_published_to_its_audience(ReportDefinition report) {
        assertThat(report.formats()).isNotEmpty();
        assertThat(report.chapters()).isNotEmpty();
        for (var chapter : report.chapters()) {
            assertThat(chapter.parts()).as(chapter.title()).isNotEmpty();
            chapter.parts().forEach(part -> {
                if (part instanceof CountsPart counts) {
                    assertColumns(counts.table(), counts.measure(), counts.down(), counts.across());
                    assertThat(dimensions(counts.table()))
                            .containsAll(counts.where().keySet());
                } else if (part instanceof ListingPart listing) {
                    assertThat(TABLES).containsKey(listing.table());
                    assertThat(columns(listing.table())).containsAll(listing.leaveOut());
                } else if (part instanceof ControlChartPart chart) {
                    assertColumns(chart.table(), chart.measure(), "calendar_month");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void an_indicators_figures_are_published_by_borough_and_year(Source source) {
        assertColumns(source.table(), source.measure(), "borough_code", "financial_year");
        assertThat(dimensions(source.table())).containsAll(source.where().keySet());
        assertThat(dimensions(source.table()))
                .as("every other dimension is fixed")
                .hasSize(source.where().size() + 2);
    }

    private static void assertColumns(String table, String... columns) {
        assertThat(TABLES).containsKey(table);
        assertThat(columns(table)).as(table).contains(columns);
    }

    private static List<String> columns(String table) {
        return List.copyOf(((Map<String, Object>) TABLES.get(table).get("columns")).keySet());
    }

    private static List<String> dimensions(String table) {
        return List.copyOf(((Map<String, Object>) TABLES.get(table).get("dimensions")).keySet());
    }
}
