package london.datahub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.dashboard.Boundaries;
import london.datahub.dashboard.Dashboards;
import london.datahub.dashboard.Pages;
import london.datahub.feed.Feeds;
import london.datahub.metabase.DatabaseAccess;
import london.datahub.metabase.Embedding;
import london.datahub.metabase.MetabaseSync;
import london.datahub.metabase.StandIn;
import london.datahub.publish.Audience;
import london.datahub.publish.Export;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.SeededRelease;
import london.datahub.publish.TableDefinitions;
import london.datahub.publish.TableShape;
import london.datahub.publish.TableSummary;
import london.datahub.signin.Visitor;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A page within Metabase, and the hub's own page where Metabase is away. */
class MetabasePageTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final TableDefinitions TABLES = TableDefinitions.load(Feeds.load());
    private static final Pages PAGES = Pages.load(TABLES::shape);
    private static TestDatabase database;
    private static PublishedTables tables;
    private static StandIn metabase;
    private ServletWebServerApplicationContext server;

    /** The pages that this is about. */
    @EnableAutoConfiguration
    @Import({
        DashboardPage.class,
        MetabasePage.class,
        BoundaryFile.class,
        FailurePages.class,
        SecurityHeaders.class,
        Layout.class,
        Visitor.class
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
    static void provision() {
        database = TestDatabases.h2();
        SeededRelease.in(database);
        tables = new PublishedTables(SeededRelease.reader(database), Audience.PARTNER);
        metabase = new StandIn();
        var released = tables.tables(tables.release(OptionalInt.empty())).stream()
                .map(TableSummary::name)
                .collect(Collectors.toSet());
        released.forEach(table -> TABLES.shape(table)
                .ifPresent(shape -> metabase.has("published_partner." + table + "_latest", columns(shape))));
        var access = DatabaseAccess.at("jdbc:postgresql://postgres/datahub", "user", "password", "published_partner");
        MetabaseSync.Outcome outcome = new MetabaseSync(metabase.connection(), SECRET, Optional.empty())
                .run(PAGES.all(), TABLES::shape, Audience.PARTNER, released, access, true);
        assertThat(outcome.remarks()).anyMatch(words -> words.contains("Maps of boroughs are bars"));
    }

    private static List<String> columns(TableShape shape) {
        return Stream.concat(shape.dimensions().stream(), shape.labels().values().stream())
                .toList();
    }

    @AfterAll
    static void stopMetabase() {
        metabase.close();
    }

    @AfterEach
    void stop() {
        metabase.well();
        server.close();
    }

    private void serve(Embedding embedding) {
        DataSource owner = database.owner();
        var dashboards = new Dashboards(PAGES, tables, TABLES::shape, Boundaries.none());
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Portal.class)
                .properties("server.port=0")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> owner);
                    beans.registerBean(PublishedTables.class, () -> tables);
                    beans.registerBean(Dashboards.class, () -> dashboards);
                    beans.registerBean("rooms", ReadingRooms.class, () -> new ReadingRooms(tables, dashboards, tables));
                    beans.registerBean(Embedding.class, () -> embedding);
                    beans.registerBean(Export.class, () -> new Export(tables));
                })
                .run();
    }

    private static Embedding connected() {
        return Embedding.of(
                metabase.connection(), URI.create("https://figures.example.org"), SECRET, Clock.systemUTC());
    }

    private HttpResponse<String> get(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_page_that_may_be_embedded_leads_to_metabase_and_shows_it() {
        serve(connected());
        assertThat(get("/pages/borough?borough=E09000010").body())
                .contains("Explore this page in Metabase", "/pages/borough/metabase?");
        HttpResponse<String> embedded = get("/pages/borough/metabase?borough=E09000010");
        assertThat(embedded.statusCode()).isEqualTo(200);
        assertThat(embedded.body()).contains("<iframe", "https://figures.example.org/embed/dashboard/", "sandbox=");
        assertThat(embedded.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-src https://figures.example.org")
                .contains("default-src 'none'");
    }

    @Test
    void other_pages_let_no_other_site_in() {
        serve(connected());
        HttpResponse<String> own = get("/pages/london");
        assertThat(own.body()).doesNotContain("Metabase");
        assertThat(own.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("frame-src");
    }

    @Test
    void the_hubs_own_page_is_shown_where_metabase_is_down() {
        serve(connected());
        metabase.goDown();
        HttpResponse<String> answer = get("/pages/borough/metabase?borough=E09000010");
        assertThat(answer.statusCode()).isEqualTo(302);
        String own = answer.headers().firstValue("Location").orElseThrow();
        assertThat(own).contains("/pages/borough?", "borough=E09000010");
        assertThat(get(own.replaceFirst("^http://[^/]+", "")).body())
                .contains("Metabase does not answer at the moment");
    }

    @Test
    void the_hubs_own_page_is_shown_where_no_metabase_is_connected() {
        serve(Embedding.off());
        assertThat(get("/pages/borough").body()).doesNotContain("Metabase");
        assertThat(get("/pages/borough/metabase").statusCode()).isEqualTo(302);
    }

    @Test
    void a_borough_that_does_not_exist_is_not_signed() {
        serve(connected());
        assertThat(get("/pages/borough/metabase?borough=E99999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void there_are_no_boundaries_where_the_operator_gave_none() {
        serve(Embedding.off());
        assertThat(get("/boundaries/boroughs.geojson").statusCode()).isEqualTo(404);
    }
}
