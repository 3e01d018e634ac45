package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final Set<String> MEASURES = Set.of("offences", "referrals");

    private static WantedDashboard dashboard(WantedCard card, String... parameters) {
        return new WantedDashboard(
                new Key("partner/dashboard/test"),
                "Test",
                "",
                List.of("One"),
                List.of(parameters).stream()
                        .map(slug -> new Parameter(slug, slug, List.of()))
                        .toList(),
                List.of(card),
                Optional.of("borough"));
    }

    private static WantedCard card(String sql, boolean boroughs, boolean rows, Tag... tags) {
        Query query = new Query(sql, List.of(tags));
        Place place = new Place(0, 0, 0, 12, 6);
        return new WantedCard(new Key("partner/card/x"), "X", "", "table", query, Map.of(), place, boroughs, rows);
    }

    @Test
    void a_card_of_boroughs_that_is_wired_to_the_locked_parameter_passes() {
        WantedCard card = card("select 1 where borough_code = {{borough}}", true, false, SmallWanted.BOROUGH);
        assertThat(Lint.ofEmbedding(dashboard(card, "borough"))).isEmpty();
    }

    @Test
    void a_card_of_boroughs_that_is_not_wired_is_found() {
        assertThat(Lint.ofEmbedding(dashboard(card("select 1", true, false), "borough")))
                .hasSize(1);
    }

    @Test
    void a_card_that_also_runs_without_the_borough_is_found() {
        WantedCard card =
                card("select 1 where true [[and borough_code = {{borough}}]]", true, false, SmallWanted.BOROUGH);
        assertThat(Lint.ofEmbedding(dashboard(card, "borough"))).hasSize(1);
    }

    @Test
    void a_filter_of_a_column_is_no_lock_because_nothing_chosen_would_be_everything() {
        Tag column = new Tag("borough", "Borough", Optional.of(SmallWanted.TABLE + ".borough_code"));
        WantedCard card = card("select 1 where {{borough}}", true, false, column);
        assertThat(Lint.ofEmbedding(dashboard(card, "borough"))).hasSize(1);
    }

    @Test
    void a_parameter_that_the_dashboard_does_not_have_locks_nothing() {
        WantedCard card = card("select 1 where borough_code = {{borough}}", true, false, SmallWanted.BOROUGH);
        assertThat(Lint.ofEmbedding(dashboard(card, "years"))).hasSize(1);
    }

    @Test
    void a_card_of_records_is_found() {
        WantedCard card = card("select 1 where borough_code = {{borough}}", true, true, SmallWanted.BOROUGH);
        assertThat(Lint.ofEmbedding(dashboard(card, "borough")))
                .singleElement()
                .asString()
                .contains("records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select sum(offences) from t",
                "select SUM ( t.offences ) from t",
                "select sum(coalesce(offences, 0)) from t",
                "select sum(\"offences\") over () from t",
                "select\n  avg(\n referrals\n)\nfrom t",
                "select borough, count(offences) from t group by borough",
                "select sum(case when x = 'a' then offences end) from t",
                "select round(sum(nullif(referrals, 0)), 1) from t"
            })
    void working_something_out_from_a_measure_is_found(String sql) {
        assertThat(Lint.ofSums(dashboard(card(sql, false, false)), MEASURES)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select offences, offences_shown from t",
                "select max(financial_year) from t",
                "select max(offences_shown) from t",
                "select offences from t where financial_year = (select max(financial_year) from u where {{years}})",
                "select summary from t"
            })
    void showing_a_measure_is_fine(String sql) {
        assertThat(Lint.ofSums(dashboard(card(sql, false, false)), MEASURES)).isEmpty();
    }
}
