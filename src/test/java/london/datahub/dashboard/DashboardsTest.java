package london.datahub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import london.datahub.benchmark.Indicators;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.SeededRelease;
import london.datahub.publish.TableDefinitions;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Pages filled with a release of a few figures. */
class DashboardsTest {
    private static final TableDefinitions TABLES = TableDefinitions.load(Feeds.load());
    private static final Asked NEWEST = asked(Map.of());
    private static final String BARNET = "E09000003";

    private static PublishedTables released;
    private static Dashboards dashboards;

    @BeforeAll
    static void release() {
        TestDatabase database = TestDatabases.h2();
        SeededRelease.in(database);
        released = tables(database);
        dashboards = over(released, Boundaries.none());
    }

    private static PublishedTables tables(TestDatabase database) {
        return new PublishedTables(SeededRelease.reader(database), Audience.PARTNER);
    }

    private static Dashboards over(PublishedTables tables, Boundaries boundaries) {
        return new Dashboards(Pages.load(TABLES::shape), tables, TABLES::shape, boundaries);
    }

    private static Asked asked(Map<String, List<String>> values) {
        return new Asked(OptionalInt.empty(), MapStyle.TILES, values);
    }

    private static ChartView chart(String page, String id, Map<String, List<String>> values) {
        return dashboards.chart(page, id, asked(values));
    }

    @Test
    void every_page_is_filled() {
        for (Page page : dashboards.pages()) {
            PageView view = dashboards.view(page.name(), NEWEST);
            assertThat(view.sections()).hasSameSizeAs(page.sections());
            assertThat(view.sections().stream().flatMap(section -> section.charts().stream()))
                    .as(page.name())
                    .allSatisfy(chart -> assertThat(chart.missing().isPresent()
                                    || !chart.table().rows().isEmpty())
                            .isTrue())
                    .allSatisfy(chart -> assertThat(chart.title()).doesNotContain("{"));
        }
    }

    @Test
    void a_chart_shows_exactly_what_was_released() {
        ChartView view = chart("borough", "offences-by-age", Map.of("borough", List.of(BARNET)));
        PublishedTable table = released.table("offences_by_borough_year", OptionalInt.empty());
        Grid grid = view.grid().orElseThrow();
        assertThat(grid.places()).isNotEmpty();
        for (int place = 0; place < grid.places().size(); place++) {
            for (int series = 0; series < grid.series().size(); series++) {
                Map<String, Object> row = released.rows(
                                table,
                                Map.of(
                                        "borough_code", List.of(BARNET),
                                        "age_group",
                                                List.of(grid.places().get(place).key()),
                                        "financial_year", List.of(grid.series().get(series))))
                        .get(0);
                Cell cell = grid.cells().get(place).get(series);
                assertThat(cell.shown()).isEqualTo(row.get("offences_shown"));
                assertThat(cell.value().isPresent()).isEqualTo(row.get("offences") != null);
            }
        }
    }

    @Test
    void a_coded_figure_is_no_zero_and_its_code_is_explained() {
        List<ChartView> coded = dashboards.pages().stream()
                .flatMap(page -> dashboards.view(page.name(), NEWEST).sections().stream())
                .flatMap(section -> section.charts().stream())
                .filter(view -> view.grid().stream()
                        .flatMap(Grid::all)
                        .anyMatch(cell -> cell.shown().equals("[c]")))
                .toList();
        assertThat(coded).isNotEmpty().allSatisfy(view -> {
            assertThat(view.grid()
                            .orElseThrow()
                            .all()
                            .filter(cell -> cell.shown().equals("[c]")))
                    .allSatisfy(cell -> assertThat(cell.value()).isEmpty());
            assertThat(view.reasons()).contains(CodedReason.C);
            assertThat(view.drawings())
                    .allSatisfy(drawing -> assertThat(drawing.body()).contains("[c]"));
        });
    }

    @Test
    void a_year_that_was_not_returned_as_a_whole_is_said_and_not_compared() {
        ChartView view = chart("london", "offences", Map.of());
        assertThat(view.incomplete()).isNotEmpty();
        assertThat(view.figure())
                .hasValueSatisfying(figure -> assertThat(figure.change()).isEmpty());
        assertThat(Figure.of(view.grid().orElseThrow(), true).before()).isPresent();
    }

    @Test
    void a_rate_is_for_a_hundred_thousand_residents_and_the_city_has_none() {
        Map<String, List<String>> all = Map.of("compare", List.of("london"));
        DataTable rates = chart("borough", "offence-rate", all).table();
        assertThat(rates.rows())
                .filteredOn(row -> row.names().contains("City of London"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(0).shown()).isIn("[z]", "[c]"));
        // Which counts are shown is for the disclosure control to say, but one of 33 there must be.
        Borough shown = Boroughs.all().stream()
                .filter(borough -> latestOffences(borough).isPresent())
                .filter(borough -> !borough.name().equals("City of London"))
                .findFirst()
                .orElseThrow();
        BigDecimal expected = latestOffences(shown)
                .orElseThrow()
                .multiply(BigDecimal.valueOf(100_000))
                .divide(BigDecimal.valueOf(shown.population()), 1, RoundingMode.HALF_UP);
        assertThat(rates.rows())
                .filteredOn(row -> row.names().contains(shown.name()))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(0).value()).hasValue(expected));
    }

    private static Optional<BigDecimal> latestOffences(Borough borough) {
        return chart("borough", "offences", Map.of("borough", List.of(borough.code())))
                .grid()
                .orElseThrow()
                .all()
                .reduce((a, b) -> b)
                .flatMap(Cell::value);
    }

    @Test
    void the_public_is_shown_no_chart_choice_or_indicator_that_is_not_meant_for_it() {
        Dashboards open = dashboards.over(new PublishedTables(new JdbcDataSource(), Audience.PUBLIC));
        assertThat(open.pages())
                .hasSizeBetween(3, dashboards.pages().size() - 1)
                .allMatch(Page::open);
        for (Page page : open.pages()) {
            List<String> filters = page.filters().stream().map(Filter::name).toList();
            assertThat(page.charts()).isNotEmpty().allSatisfy(chart -> {
                assertThat(filters).containsAll(chart.filters());
                if (!chart.table().isEmpty()) {
                    assertThat(isPublic(chart.table())).as(chart.id()).isTrue();
                }
            });
            assertThat(page.titles().flatMap(title -> filled(title, filters)))
                    .as(page.name())
                    .isEmpty();
        }
        assertThat(Indicators.load().over(DashboardsTest::isPublic).all())
                .isNotEmpty()
                .noneMatch(indicator -> indicator.name().contains("concerns"));
    }

    private static boolean isPublic(String table) {
        return TABLES.shape(table).orElseThrow().audiences().contains(Audience.PUBLIC);
    }

    /** What a title leaves open that none of the filters fills. */
    private static Stream<String> filled(String title, List<String> filters) {
        return Pattern.compile("[{]([a-z-]+)")
                .matcher(title)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !filters.contains(name));
    }

    @Test
    void a_borough_is_compared_in_figures_that_were_released_and_in_words_that_judge_nobody() {
        ChartView peers = chart("benchmark", "peers", Map.of("borough", List.of(BARNET)));
        Map<String, List<String>> all = Map.of("borough", List.of(BARNET), "compare", List.of("london"));
        Cell own = chart("borough", "offence-rate", all).table().rows().stream()
                .filter(row -> row.names().contains("Barnet"))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(0);
        assertThat(peers.table().rows().get(0).cells().get(0).shown())
                .isEqualTo(own.value().isPresent() ? own.shown() : "[x]");
        assertThat(peers.indicator())
                .hasValueSatisfying(known -> assertThat(known.polarity()).contains("Neither side is the better one"));
        assertThat(peers.said()).isNotEmpty().noneMatch(words -> words.matches(".*(better|worse|worst|best).*"));
        assertThat(peers.table().rows()).hasSize(5);
    }

    @Test
    void a_control_chart_of_too_few_periods_says_so_and_draws_no_limits() {
        ChartView view = chart("benchmark", "quarters", Map.of("borough", List.of(BARNET)));
        assertThat(view.drawings()).isEmpty();
        assertThat(view.missing().isPresent() || view.said().get(0).contains("needs 12 whole periods"))
                .isTrue();
    }

    @Test
    void a_table_that_a_release_does_not_hold_gives_a_coded_reason() {
        ChartView view = chart("governance", "action-plan", Map.of());
        assertThat(view.missing()).hasValueSatisfying(why -> assertThat(why).startsWith("[x] Not available."));
        assertThat(view.drawings()).isEmpty();
    }

    @Test
    void what_cannot_be_chosen_is_refused_with_a_next_step() {
        assertThatThrownBy(() -> chart("borough", "offences", Map.of("borough", List.of("E09000099"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("choose again")
                .hasMessageNotContaining("E09000099");
        assertThatThrownBy(() -> chart("borough", "offences", Map.of("borough", List.of("E09000002", BARNET))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("At most 1");
        assertThatThrownBy(() -> dashboards.view("nowhere", NEWEST)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> chart("borough", "nothing", Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void the_newest_release_is_known_as_such_and_one_that_is_not_there_is_refused() {
        assertThat(dashboards.view("london", NEWEST).newest()).isTrue();
        var ninth = new Asked(OptionalInt.of(9), MapStyle.TILES, Map.of());
        assertThatThrownBy(() -> dashboards.view("london", ninth)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_chart_alone_is_valid_svg_and_a_picture_that_is_not_blank() throws Exception {
        for (String id : List.of("map", "types", "offences-by-month")) {
            ChartView view = chart("london", id, Map.of());
            String svg = Picture.svg(view);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertThat(svg.replaceAll("</text><text[^>]*>", " "))
                    .contains("release 1", "not official statistics", "Metropolitan Police");
            var image = ImageIO.read(new ByteArrayInputStream(Picture.png(view)));
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).hasSizeGreaterThan(5);
        }
    }

    @Test
    void true_shapes_are_drawn_where_the_operator_put_them(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("boroughs.geojson"), features());
        Files.writeString(folder.resolve("broken.geojson"), "no json");
        Dashboards shaped = over(released, Boundaries.in(folder));
        assertThat(shaped.haveShapes()).isTrue();
        var asked = new Asked(OptionalInt.empty(), MapStyle.SHAPES, Map.of());
        assertThat(shaped.chart("london", "map", asked).drawings().get(0).body())
                .contains("<path d=\"M");
        assertThat(dashboards.chart("london", "map", asked).drawings().get(0).body())
                .doesNotContain("<path");
    }

    private static String features() {
        Stream<String> squares = Boroughs.all().stream().map(borough -> {
            int place = Integer.parseInt(borough.code().substring(7));
            double west = -0.5 + 0.05 * (place % 6);
            double south = 51.3 + 0.05 * (place / 6);
            return String.format(
                    java.util.Locale.ENGLISH,
                    "{\"type\":\"Feature\",\"properties\":{\"lad_code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                            + "\"coordinates\":[[[%2$.2f,%3$.2f],[%4$.2f,%3$.2f],[%4$.2f,%5$.2f],[%2$.2f,%3$.2f]]]}}",
                    borough.code(),
                    west,
                    south,
                    west + 0.05,
                    south + 0.05);
        });
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", squares.toList()) + "]}";
    }
}
