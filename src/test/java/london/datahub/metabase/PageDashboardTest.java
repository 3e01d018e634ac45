package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.dashboard.Page;
import london.datahub.dashboard.Pages;
import london.datahub.feed.Feeds;
import london.datahub.publish.Audience;
import london.datahub.publish.LatestReader;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.SeededRelease;
import london.datahub.publish.TableDefinitions;
import london.datahub.publish.TableSummary;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of dashboards/, as it comes to Metabase, over a release in a real PostgreSQL. */
class PageDashboardTest {
    private static final TableDefinitions TABLES = TableDefinitions.load(Feeds.load());
    private static final List<Page> PAGES = Pages.load(TABLES::shape).all();
    private static final String ENFIELD = "E09000010";
    private static JdbcClient reader;
    private static Set<String> released;

    @BeforeAll
    static void release() {
        TestDatabase database = TestDatabases.postgresql();
        SeededRelease.in(database);
        var tables = new PublishedTables(SeededRelease.reader(database), Audience.PARTNER);
        released = tables.tables(tables.release(OptionalInt.empty())).stream()
                .map(TableSummary::name)
                .collect(Collectors.toSet());
        new LatestReader(database.owner()).admit(Audience.PARTNER, "a-password-nobody-guesses");
        reader = JdbcClient.create(database.as(LatestReader.of(Audience.PARTNER), "a-password-nobody-guesses"));
    }

    static Stream<Page> pages() {
        return PAGES.stream();
    }

    private static PageDashboard made(Page page) {
        return new PageDashboard(page, Audience.PARTNER, TABLES::shape, released, true);
    }

    private static List<WantedDashboard> dashboards() {
        return PAGES.stream().flatMap(page -> made(page).dashboard().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_passes_the_lints(Page page) {
        Set<String> measures = page.charts().stream()
                .flatMap(chart -> TABLES.shape(chart.table()).stream())
                .flatMap(table -> table.measures().stream())
                .collect(Collectors.toSet());
        made(page).dashboard().ifPresent(dashboard -> {
            assertThat(Lint.ofEmbedding(dashboard)).isEmpty();
            assertThat(Lint.ofSums(dashboard, measures)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_card_can_be_asked_of_the_latest_release(Page page) {
        made(page)
                .dashboard()
                .ifPresent(dashboard -> dashboard.cards().forEach(card -> {
                    assertThat(rows(card, "1 = 1")).as(card.key().name()).isNotNull();
                    assertThat(rows(card, null)).as(card.key().name()).isNotNull();
                }));
    }

    /** Asks as Metabase does: a column's filter becomes true where nothing is chosen, else a condition on the column. */
    private static List<Map<String, Object>> rows(WantedCard card, String nothingChosen) {
        String sql = card.query().sql();
        for (Tag tag : card.query().tags()) {
            String chosen = tag.column()
                    .map(column -> nothingChosen != null
                            ? nothingChosen
                            : quoted(column) + " in ('2021-22', 'all', '2018-2022')")
                    .orElse("'" + ENFIELD + "'");
            sql = sql.replace("{{" + tag.name() + "}}", chosen);
        }
        return reader.sql(sql).query().listOfRows();
    }

    private static String quoted(String column) {
        return Stream.of(column.split("\\.")).collect(Collectors.joining("\".\"", "\"", "\""));
    }

    @Test
    void the_pages_of_a_borough_can_be_embedded_and_show_that_borough_alone() {
        WantedDashboard borough = dashboard("borough");
        assertThat(borough.locked()).contains("borough");
        borough.cards().stream()
                .filter(WantedCard::boroughs)
                .forEach(card -> assertThat(card.query().needs("borough")).isTrue());
        WantedCard quarters = card(borough, "offences-by-quarter/table");
        assertThat(rows(quarters, "1 = 1")).isNotEmpty();
        String other = quarters.query().sql().replace("{{borough}}", "'E09000033'");
        assertThat(other).contains("borough_code = 'E09000033'");
    }

    @Test
    void a_coded_count_is_shown_as_its_code_and_drawn_as_nothing() {
        WantedDashboard borough = dashboard("borough");
        List<Map<String, Object>> shown = rows(card(borough, "offences-by-age/table"), "1 = 1");
        List<Map<String, Object>> drawn = rows(card(borough, "offences-by-age/drawing"), "1 = 1");
        assertThat(shown).extracting(row -> row.get("Offences")).contains("[c]");
        assertThat(drawn)
                .hasSameSizeAs(shown)
                .extracting(row -> row.get("Offences"))
                .containsNull();
        for (int i = 0; i < shown.size(); i++) {
            if ("[c]".equals(shown.get(i).get("Offences"))) {
                assertThat(drawn.get(i).get("Offences")).isNull();
            }
        }
    }

    @Test
    void the_same_years_are_shown_as_on_the_hubs_own_page_where_none_is_chosen() {
        List<Map<String, Object>> rows = rows(card(dashboard("borough"), "offences-by-age/table"), "1 = 1");
        assertThat(rows.stream().map(row -> row.get("Financial year")).distinct())
                .hasSize(2);
    }

    @Test
    void every_dashboard_ends_with_what_to_know() {
        assertThat(dashboards()).isNotEmpty().allSatisfy(dashboard -> {
            WantedCard last = dashboard.cards().get(dashboard.cards().size() - 1);
            List<Map<String, Object>> words = rows(last, "1 = 1");
            assertThat(words).extracting(row -> row.get("What")).contains("As known on", "Source", "Caution", "[c]");
            assertThat(words).allSatisfy(row -> assertThat(row.get("Words")).isNotNull());
        });
    }

    @Test
    void no_card_reads_anything_but_latest_tables_of_the_audience() {
        Pattern from = Pattern.compile("\\bfrom\\s+([a-z_.]+)");
        dashboards().stream()
                .flatMap(dashboard -> dashboard.cards().stream())
                .forEach(card -> assertThat(from.matcher(card.query().sql().replaceAll("'[^']*'", "''"))
                                .results()
                                .map((MatchResult found) -> found.group(1)))
                        .as(card.key().name())
                        .isNotEmpty()
                        .allMatch(table -> table.startsWith("published_partner.") && table.endsWith("_latest")));
    }

    @Test
    void cards_do_not_overlap() {
        dashboards().forEach(dashboard -> {
            List<WantedCard> cards = dashboard.cards();
            for (int i = 0; i < cards.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(apart(cards.get(i).place(), cards.get(j).place()))
                            .as(cards.get(i).key() + " and " + cards.get(j).key())
                            .isTrue();
                }
            }
        });
    }

    private static boolean apart(Place a, Place b) {
        return a.tab() != b.tab()
                || a.row() >= b.row() + b.height()
                || b.row() >= a.row() + a.height()
                || a.col() >= b.col() + b.width()
                || b.col() >= a.col() + a.width();
    }

    @Test
    void what_is_left_out_is_told_with_its_reason() {
        assertThat(PAGES.stream().flatMap(page -> made(page).leftOut().stream()))
                .anyMatch(words -> words.startsWith("borough/offence-rate: it shows rates"))
                .allMatch(words -> words.endsWith("."));
        Page borough = PAGES.stream()
                .filter(page -> page.name().equals("borough"))
                .findFirst()
                .orElseThrow();
        var unreleased = new PageDashboard(borough, Audience.PARTNER, TABLES::shape, Set.of(), true);
        assertThat(unreleased.dashboard()).isEmpty();
        assertThat(unreleased.leftOut()).anyMatch(words -> words.contains("not in the latest release"));
    }

    @Test
    void a_map_of_boroughs_is_bars_where_there_are_no_boundaries() {
        Page london = PAGES.stream()
                .filter(page -> page.name().equals("london"))
                .findFirst()
                .orElseThrow();
        for (boolean boundaries : List.of(true, false)) {
            WantedCard map = card(
                    new PageDashboard(london, Audience.PARTNER, TABLES::shape, released, boundaries)
                            .dashboard()
                            .orElseThrow(),
                    "map/drawing");
            assertThat(map.display()).isEqualTo(boundaries ? "map" : "bar");
            assertThat(map.visualization().containsKey("map.region")).isEqualTo(boundaries);
            assertThat(rows(map, "1 = 1"))
                    .extracting(row -> row.get("Code"))
                    .doesNotContain("E12000007")
                    .hasSize(33);
        }
    }

    private static WantedDashboard dashboard(String page) {
        return PAGES.stream()
                .filter(each -> each.name().equals(page))
                .map(PageDashboardTest::made)
                .map(PageDashboard::dashboard)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static WantedCard card(WantedDashboard dashboard, String end) {
        return dashboard.cards().stream()
                .filter(card -> card.key().name().endsWith("/" + end))
                .findFirst()
                .orElseThrow();
    }
}
