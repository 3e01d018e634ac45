package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.dashboard.Page;
import london.datahub.dashboard.Pages;
import london.datahub.feed.Feeds;
import london.datahub.metabase.StandIn.Fault;
import london.datahub.publish.Audience;
import london.datahub.publish.TableDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EmbeddingTest {
    private static final Pages PAGES = Pages.load(TableDefinitions.load(Feeds.load())::shape);
    private static final Page BOROUGH = PAGES.named("borough").orElseThrow();
    private static final URI PUBLIC = URI.create("https://figures.example.org/");

    private final StandIn metabase = new StandIn();
    private final Embedding embedding = Embedding.of(
            metabase.connection(), PUBLIC, SmallWanted.SECRET, Clock.fixed(OtherLibrary.NOON, ZoneOffset.UTC));

    @BeforeEach
    void provision() {
        metabase.has(SmallWanted.TABLE, SmallWanted.COLUMNS);
        var exchange = new Exchange(metabase.connection(), Duration.ofSeconds(20), 5, time -> {});
        new Provisioning(new Metabase(exchange), new Changes(true), time -> {}, 5)
                .settle(SmallWanted.whole(), SmallWanted.SECRET);
        metabase.well();
    }

    @AfterEach
    void stop() {
        metabase.close();
    }

    private Optional<URI> address(String borough) {
        return embedding.address(BOROUGH, Audience.PARTNER, borough);
    }

    private static String token(URI address) {
        return address.getPath().replaceAll(".*/", "");
    }

    @Test
    void the_address_opens_that_dashboard_for_that_borough() {
        URI address = address("E09000010").orElseThrow();
        assertThat(address.toString())
                .startsWith("https://figures.example.org/embed/dashboard/")
                .hasSizeLessThan(8192);
        ObjectNode opened = (ObjectNode) new MadeEmbed(metabase.state).dashboard(token(address));
        assertThat(opened.path("name").asString()).isEqualTo("The picture in one borough");
        assertThat(OtherLibrary.read(token(address), SmallWanted.SECRET).get("params"))
                .isEqualTo(java.util.Map.of("borough", "E09000010"));
    }

    @Test
    void a_signature_with_another_secret_does_not_open_it() {
        String token = OtherLibrary.token(
                java.util.Map.of("resource", java.util.Map.of("dashboard", 1), "params", java.util.Map.of()),
                "f".repeat(64));
        assertThatThrownBy(() -> new MadeEmbed(metabase.state).dashboard(token)).hasMessageContaining("manipulated");
    }

    @Test
    void a_borough_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> address(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_that_must_not_be_embedded_has_no_address() {
        Page london = PAGES.named("london").orElseThrow();
        assertThat(embedding.offers(london)).isFalse();
        assertThat(embedding.address(london, Audience.PARTNER, "E09000010")).isEmpty();
        assertThat(metabase.seen).isEmpty();
    }

    @Test
    void a_dashboard_whose_lock_was_taken_off_has_no_address() {
        borough().withObject("/embedding_params").put("borough", "enabled");
        assertThat(address("E09000010")).isEmpty();
    }

    @Test
    void a_dashboard_that_is_archived_or_not_embeddable_has_no_address() {
        borough().put("enable_embedding", false);
        assertThat(address("E09000010")).isEmpty();
    }

    @Test
    void metabase_being_away_is_no_failure_and_is_not_asked_again_at_once() {
        metabase.failing(index -> Fault.BROKEN);
        assertThat(address("E09000010")).isEmpty();
        assertThat(address("E09000010")).isEmpty();
        assertThat(metabase.seen).hasSize(1);
    }

    @Test
    void metabase_is_asked_once_for_several_readers() {
        List<String> tokens = new ArrayList<>();
        for (String borough : List.of("E09000010", "E09000033", "E09000010")) {
            tokens.add(token(address(borough).orElseThrow()));
        }
        assertThat(metabase.seen).hasSize(1);
        assertThat(tokens.get(0)).isEqualTo(tokens.get(2)).isNotEqualTo(tokens.get(1));
    }

    @Test
    void without_metabase_nothing_is_offered() {
        assertThat(Embedding.off().offers(BOROUGH)).isFalse();
        assertThat(Embedding.off().address(BOROUGH, Audience.PARTNER, "E09000010"))
                .isEmpty();
    }

    private ObjectNode borough() {
        return metabase.state.dashboards.dashboards.values().stream()
                .filter(dashboard -> dashboard.path("enable_embedding").asBoolean())
                .findFirst()
                .orElseThrow();
    }
}
