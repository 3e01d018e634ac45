package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableDefinitionsTest {
    private static final String GOOD = """
            table: t_one
            title: One
            unit: offence
            event-date: recorded_on
            dimensions:
              quarter: {}
            measure: offences
            additive-over: [quarter]
            audiences:
              partner: suppress-under-5
            from: [met-offences]
            cautions: [guide]
            columns:
              quarter: Calendar quarter
              offences: Offences
            """;
    private static final String SQL = "select quarter, 1 as offences from curated.offence_as_at";

    @Test
    void a_table_is_read_from_its_two_files() {
        assertThat(tables(GOOD, SQL).all()).singleElement().satisfies(table -> {
            assertThat(table.selectedColumns()).containsExactly("quarter", "offences");
            assertThat(table.audiences()).containsOnlyKeys(Audience.PARTNER);
        });
    }

    @Test
    void all_mistakes_are_reported_together_with_their_lines() {
        String bad = GOOD.replace("additive-over: [quarter]", "additive-over: [borough]")
                .replace("cautions: [guide]", "cautions: [nothing-like-it]")
                .replace("  offences: Offences", "  offence: Offences")
                .replace("title: One", "titel: One")
                .replace("[met-offences]", "[met-offence]");
        assertThatThrownBy(() -> tables(bad, SQL))
                .hasMessageContaining("sql/published/t_one.yml:2: \"titel\" is not known here")
                .hasMessageContaining(":8: \"borough\" is no dimension")
                .hasMessageContaining(":11: there is no feed \"met-offence\"")
                .hasMessageContaining(":12: there is no caution \"nothing-like-it\"")
                .hasMessageContaining(":13: \"offences\" is not described")
                .hasMessageContaining(":13: \"offence\" is no dimension, label or measure")
                .hasMessageContaining("\"title\" is missing");
    }

    @Test
    void a_feed_that_is_not_openly_published_makes_no_open_source_table() {
        String open = GOOD.replace("suppress-under-5", "as-published") + "disclosure: open-source\n";
        assertThatThrownBy(() -> tables(open, SQL)).hasMessageContaining("met-offences is not");
    }

    @Test
    void small_counts_of_a_protected_table_cannot_be_shown() {
        assertThatThrownBy(() -> tables(GOOD.replace("suppress-under-5", "as-published"), SQL))
                .hasMessageContaining("as-published goes with disclosure: open-source");
        assertThatThrownBy(() -> tables(GOOD.replace("suppress-under-5", "no-counts"), SQL))
                .hasMessageContaining("no-counts goes with a table without a measure");
    }

    @Test
    void a_table_finer_than_the_cadence_allows_is_refused() {
        String byType = GOOD.replace("  quarter: {}", "  quarter: {}\n  sector: {}")
                .replace("  offences: Offences", "  sector: Sector\n  offences: Offences");
        assertThatThrownBy(() -> tables(byType, SQL))
                .hasMessageContaining("by london and another breakdown for the partner audience")
                .hasMessageContaining("the shortest period is the year");
        String byWard = GOOD.replace(
                        "  quarter: {}", "  quarter: {}\n  ward_code: {hierarchy: ward-borough}\n  borough_code: {}")
                .replace("  partner: suppress-under-5", "  public: controlled-rounding")
                .replace("  offences: Offences", "  ward_code: Ward\n  borough_code: Borough\n  offences: Offences");
        assertThatThrownBy(() -> tables(byWard, SQL)).hasMessageContaining("the shortest period is the years");
    }

    @Test
    void a_select_past_the_agreements_is_refused() {
        assertThatThrownBy(() -> tables(GOOD, SQL.replace("curated.", "warehouse.")))
                .hasMessageContaining("may read the schema curated only");
        assertThatThrownBy(() -> tables(GOOD, "")).hasMessageContaining("t_one.sql is missing");
    }

    private static TableDefinitions tables(String yml, String sql) {
        return TableDefinitions.of(
                Map.of(
                        "sql/published/t_one.yml", yml,
                        "sql/published/t_one.sql", sql,
                        "sql/published/_cautions.yml", "guide: A guide.\n"),
                Hub.FEEDS);
    }
}
