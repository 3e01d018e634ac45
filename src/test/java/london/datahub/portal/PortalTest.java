package london.datahub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.dashboard.Boundaries;
import london.datahub.dashboard.Dashboards;
import london.datahub.dashboard.Pages;
import london.datahub.feed.Feeds;
import london.datahub.metabase.Embedding;
import london.datahub.publish.Audience;
import london.datahub.publish.Export;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.SeededRelease;
import london.datahub.publish.TableDefinitions;
import london.datahub.signin.SignedInReader;
import london.datahub.signin.Visitor;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages as a browser asks for them. */
class PortalTest {
    private static final TableDefinitions TABLES = TableDefinitions.load(Feeds.load());

    private static ServletWebServerApplicationContext server;
    private static DataSource owner;

    /** The pages alone, without the rest of the hub. */
    @EnableAutoConfiguration
    @Import({
        DashboardPage.class,
        MetabasePage.class,
        ChartDownload.class,
        TableListPage.class,
        TablePage.class,
        TableApi.class,
        ApiFailures.class,
        ApiPage.class,
        Health.class,
        FailurePages.class,
        SecurityHeaders.class,
        Layout.class,
        Visitor.class,
        SignedInReader.class
    })
    static class Portal {
        /** Who may see them is the gate's, and tried there. */
        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .headers(headers -> headers.disable())
                    .build();
        }
    }

    @BeforeAll
    static void serve() {
        TestDatabase database = TestDatabases.h2();
        SeededRelease.in(database);
        SeededRelease.in(database);
        server = start(database);
    }

    private static ServletWebServerApplicationContext start(TestDatabase database) {
        owner = database.owner();
        PublishedTables tables = new PublishedTables(SeededRelease.reader(database), Audience.PARTNER);
        PublishedTables open = new PublishedTables(owner, Audience.PUBLIC);
        var dashboards = new Dashboards(Pages.load(TABLES::shape), tables, TABLES::shape, Boundaries.none());
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Portal.class)
                .properties("server.port=0")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> owner);
                    beans.registerBean(PublishedTables.class, () -> tables);
                    beans.registerBean(Export.class, () -> new Export(tables));
                    beans.registerBean(Embedding.class, Embedding::off);
                    beans.registerBean(Dashboards.class, () -> dashboards);
                    beans.registerBean("rooms", ReadingRooms.class, () -> new ReadingRooms(tables, dashboards, open));
                })
                .run();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_list_has_the_newest_releases_tables_and_the_earlier_releases() {
        String page = get("/tables").body();
        assertThat(page)
                .contains("Modern slavery offences by borough, financial year and age group")
                .contains("/tables/offences_by_borough_year?release=2\"")
                .contains("Release 2", "Release 1", "1 July 2022 at 10:00");
        assertThat(get("/tables?release=1").body()).contains("This is an earlier release");
    }

    @Test
    void a_table_shows_its_rows_page_by_page_with_what_to_know_before_using_them() {
        String first = get("/tables/offences_by_borough_year").body();
        assertThat(first)
                .contains("Barnet", "[c]", "not official statistics", "Metropolitan Police Service", "page=2")
                .doesNotContain("page=0");
        assertThat(get("/tables/offences_by_borough_year?page=2").body()).contains("Rows", "101");
        assertThat(get("/tables/offences_by_borough_year?page=999").statusCode())
                .isEqualTo(200);
        assertThat(get("/tables/offences_by_borough_year?release=1").body()).contains("release=1");
    }

    @Test
    void a_table_is_downloaded_as_csv_and_json() {
        HttpResponse<String> csv = get("/tables/offences_by_borough_year/export?format=csv&release=1");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"offences_by_borough_year-release-1.csv\"");
        assertThat(csv.body()).startsWith("release,borough_code,borough_name,financial_year,age_group,offences,");
        assertThat(get("/tables/offences_by_borough_year/export?format=json").body())
                .startsWith("{\"table\":");
    }

    @Test
    void health_is_up() {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/tables/nothing_like_it",
                "/tables/release",
                "/tables/offences_by_borough_year_latest",
                "/tables/offences_by_borough_year?release=99",
                "/tables/offences_by_borough_year?release=x",
                "/tables/offences_by_borough_year/export?format=exe",
                "/tables/offences_by_borough_year/export",
                "/?release=99",
                "/tables?release=99",
                "/pages/nowhere",
                "/pages/borough?borough=nowhere",
                "/pages/borough?map=globe",
                "/pages/borough/nothing.csv",
                "/pages/borough/offences.exe",
                "/pages/borough/offences.png"
            })
    void what_is_not_there_is_said_kindly_and_without_a_trace(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Page not found", "See all tables", "govuk-frontend.min.css")
                .doesNotContain("Exception", "at london.", "Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tables",
                "/tables/offences_by_borough_year",
                "/nowhere",
                "/health",
                "/hub.css",
                "/api",
                "/api/v1/tables"
            })
    void every_answer_forbids_foreign_content_inline_scripts_and_copies(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).doesNotContain("<script>", " style=\"", "http://", "https://", " onclick");
    }

    @Test
    void the_front_page_is_the_first_page_of_the_menu_and_each_page_is_in_it() {
        assertThat(get("/").body()).contains("<h1", "Modern slavery in London", "/pages/borough", "/pages/quality");
        assertThat(get("/pages/borough?borough=E09000003").body()).contains("The picture in Barnet", "[c]");
        assertThat(get("/pages/borough?release=1").body()).contains("not the latest");
    }

    @Test
    void a_chart_is_downloaded_with_what_was_chosen() {
        String address = "/pages/borough/offences-by-age.%s?borough=E09000003&release=1";
        HttpResponse<String> csv = get(String.format(address, "csv"));
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"borough-offences-by-age-release-1.csv\"");
        assertThat(csv.body()).startsWith("Age group,").contains("Adult");
        assertThat(get(String.format(address, "svg")).body()).startsWith("<svg").contains("Barnet");
        assertThat(get(String.format(address, "png")).body()).contains("PNG");
        assertThat(get(String.format(address, "xlsx")).body()).startsWith("PK");
    }

    @Test
    void a_program_reads_a_table_page_by_page() {
        assertThat(get("/api/v1/releases").body()).startsWith("[{\"release\":2,");
        String second = get("/api/v1/tables/offences_by_borough_year/rows?size=50&page=1&release=1")
                .body();
        assertThat(second).contains("\"release\":1", "\"page\":1", "\"offences_shown\":\"[c]\"", "\"offences\":null");
        assertThat(get("/api/v1/tables/offences_by_borough_year/rows.csv").body())
                .startsWith("release,borough_code,");
        assertThat(get("/api/v1/tables/offences_by_borough_year").body()).contains("\"cautions\":[");
        assertThat(get("/api/v1/tables/offences_by_borough_year/schema").body())
                .contains("{\"name\":\"offences\",\"type\":\"number\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tables/nothing_like_it",
                "/api/v1/tables?release=99",
                "/api/v1/tables?release=x",
                "/api/v1/tables/offences_by_borough_year/rows?size=0",
                "/api/v1/tables/offences_by_borough_year/rows?size=1001",
                "/api/v1/tables/offences_by_borough_year/rows?page=9999"
            })
    void a_program_is_told_what_is_wrong(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"").doesNotContain("Exception", "at london.");
    }

    @Test
    void every_address_of_the_api_is_described_and_every_description_has_its_address() {
        Set<String> answered = server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1"))
                .collect(Collectors.toSet());
        assertThat(((Map<?, ?>) ApiDescription.read().get("paths")).keySet()).isEqualTo(answered);
        assertThat(get("/api/v1/openapi.json").body()).contains("\"openapi\":\"3.1.0\"");
    }

    @Test
    void files_that_never_change_are_kept_by_browsers_and_figures_are_not() {
        String page = get("/").body();
        for (String kept : List.of("/hub.css?v=", "/hub.charts.js?v=", "/_static/echarts/")) {
            int start = page.indexOf(kept);
            HttpResponse<String> answer = get(page.substring(start, page.indexOf('"', start)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        }
        assertThat(get("/pages/borough").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void the_style_sheet_comes_from_the_hub_itself() {
        String page = get("/").body();
        int start = page.indexOf("/webjars/");
        String address = page.substring(start, page.indexOf('"', start));
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_is_away_shows_a_page_without_a_trace() {
        var broken = new PublishedTables(
                TestDatabases.h2().as("datahub_partner_reader", "nobody-knows-this"), Audience.PARTNER);
        var pages = new FailurePages();
        assertThat(new Health(broken).health().getStatusCode().value()).isEqualTo(503);
        assertThat(pages.databaseAway(new org.springframework.dao.DataRetrievalFailureException("x"))
                        .getViewName())
                .isEqualTo("error/500");
    }

    private static HttpResponse<String> get(String address) {
        URI uri = URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + address);
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
