package london.datahub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import london.datahub.definition.Definitions;
import london.datahub.feed.Feeds;
import london.datahub.publish.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final TableDefinitions TABLES = TableDefinitions.load(Feeds.load());
    private static final String GOOD = """
            page: one
            order: 1
            menu: One
            title: Offences in {borough}
            about: One page
            help: Read it
            filters:
              borough: {label: Borough, kind: borough, default: E09000002}
              years: {label: Years, kind: column, from: offences_by_borough_year.financial_year, default: latest 2, at-most: 2}
            sections:
              - title: Offences
                charts:
                  - id: by-age
                    chart: bars
                    title: Offences by the victim's age
                    table: offences_by_borough_year
                    where: {borough_code: $borough, financial_year: $years, age_group: [adult, child]}
                    across: age_group
                    split: financial_year
                    value: offences
            """;

    static Stream<String> files() {
        return Definitions.matching("dashboards/*.yml").keySet().stream();
    }

    private static Pages pages(String text) {
        return Pages.of(Map.of("dashboards/one.yml", text), TABLES::shape);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_page_of_the_folder_names_only_what_is_published(String file) {
        String text = Definitions.matching("dashboards/*.yml").get(file);
        assertThat(Pages.of(Map.of(file, text), TABLES::shape).all())
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.charts()).isNotEmpty();
                    assertThat(page.about()).isNotBlank();
                });
    }

    @Test
    void no_two_pages_have_the_same_place_in_the_menu() {
        assertThat(Pages.load(TABLES::shape).all())
                .hasSizeGreaterThan(10)
                .extracting(Page::order)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_is_read_from_its_file() {
        assertThat(pages(GOOD).named("one"))
                .hasValueSatisfying(page -> assertThat(page.charts())
                        .singleElement()
                        .satisfies(chart -> assertThat(chart.split()).hasValue("financial_year")));
    }

    @Test
    void all_mistakes_are_reported_together() {
        String bad = GOOD.replace("across: age_group", "across: age")
                .replace("value: offences", "value: offence")
                .replace("title: Offences by the victim's age", "title: Offences")
                .replace("{borough}", "{boroughs}")
                .replace("kind: borough,", "kind: borow,")
                .replace("$years", "$year")
                .replace("menu:", "manu:");
        assertThatThrownBy(() -> pages(bad))
                .hasMessageContaining("dashboards/one.yml:3: \"manu\" is not known here")
                .hasMessageContaining("\"borow\" is not one of")
                .hasMessageContaining("not broken down by \"age\"")
                .hasMessageContaining("its values must be measures")
                .hasMessageContaining("its title must say what is shown")
                .hasMessageContaining("there is no filter \"boroughs\" for {boroughs}")
                .hasMessageContaining("there is no filter \"year\"");
    }

    @Test
    void a_chart_that_would_mix_figures_is_a_mistake() {
        String total =
                GOOD.replace(", age_group: [adult, child]", "").replace("across: age_group", "across: borough_code");
        assertThatThrownBy(() -> pages(total)).hasMessageContaining("say which age_group is meant");
        String years =
                GOOD.replace("            split: financial_year\n", "").replace("        split: financial_year\n", "");
        assertThatThrownBy(() -> pages(years)).hasMessageContaining("say which financial_year is meant");
        assertThat(pages(years.replace("$years", "$years.latest")).all()).hasSize(1);
    }

    @Test
    void a_table_that_is_not_there_must_say_why() {
        String none = GOOD.replace("table: offences_by_borough_year", "table: nothing_like_it");
        assertThatThrownBy(() -> pages(none)).hasMessageContaining("there is no table \"nothing_like_it\"");
        assertThat(pages(none + "        awaited: It is to come.\n").all()).hasSize(1);
    }

    @Test
    void more_series_than_can_be_told_apart_are_a_mistake() {
        assertThatThrownBy(() -> pages(GOOD.replace("at-most: 2", "at-most: 5")))
                .hasMessageContaining("at-most is 1 to 4");
    }
}
