package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import london.datahub.issue.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ProvisioningTest extends ProvisioningRuns {
    @Test
    void the_first_run_makes_all() {
        run();

        assertThat(metabase.state.databases.all()).hasSize(1);
        assertThat(metabase.state.cards.cards).hasSize(4);
        ObjectNode borough = dashboard("partner/dashboard/borough");
        assertThat(borough.path("dashcards")).hasSize(3);
        assertThat(borough.path("tabs"))
                .extracting(tab -> tab.path("name").asString())
                .containsExactly("How many", "What to know");
        assertThat(borough.path("enable_embedding").asBoolean()).isTrue();
        assertThat(borough.path("embedding_params").toString())
                .contains("\"borough\":\"locked\"", "\"years\":\"enabled\"");
        assertThat(dashboard("partner/dashboard/london")
                        .path("enable_embedding")
                        .asBoolean())
                .isFalse();
        assertThat(metabase.state.settings.value("enable-embedding-static").asBoolean())
                .isTrue();
        assertThat(metabase.state.settings.value("enable-public-sharing").asBoolean())
                .isFalse();
    }

    @Test
    void the_second_run_writes_nothing() {
        run();
        metabase.well();
        assertThat(run()).isEmpty();
        assertThat(metabase.writes()).isZero();
        assertThat(metabase.seen).isNotEmpty();
    }

    @Test
    void a_plan_tells_all_and_writes_nothing() {
        List<String> told = plan();
        assertThat(metabase.writes()).isZero();
        assertThat(told)
                .contains("make card partner/card/borough/offences", "make dashboard partner/dashboard/borough");
        run();
        assertThat(plan()).isEmpty();
    }

    @Test
    void what_is_renamed_or_no_longer_wanted_is_archived_and_not_deleted() {
        run();
        Wanted less = SmallWanted.of(List.of(SmallWanted.london()));
        assertThat(run(metabase, less, true))
                .containsExactlyInAnyOrder(
                        "archive card partner/card/borough/offences",
                        "archive card partner/card/borough/offences-table",
                        "archive card partner/card/borough/notes",
                        "archive dashboard partner/dashboard/borough");
        assertThat(dashboard("partner/dashboard/borough").path("archived").asBoolean())
                .isTrue();
        assertThat(run(metabase, less, true)).isEmpty();
    }

    @Test
    void a_new_title_changes_the_dashboard_that_is_there() {
        run();
        int before = dashboard("partner/dashboard/borough").path("id").asInt();
        Wanted renamed = SmallWanted.of(List.of(SmallWanted.borough("Another title"), SmallWanted.london()));
        assertThat(run(metabase, renamed, true)).containsExactly("change dashboard partner/dashboard/borough");
        ObjectNode after = dashboard("partner/dashboard/borough");
        assertThat(after.path("id").asInt()).isEqualTo(before);
        assertThat(after.path("name").asString()).isEqualTo("Another title");
    }

    @Test
    void a_new_password_of_the_database_is_handed_on() {
        run();
        DatabaseAccess changed = new DatabaseAccess(
                "postgres", 5432, "datahub", SmallWanted.ACCESS.user(), "another-password-now", "published_partner");
        Wanted wanted = SmallWanted.whole();
        Wanted with = new Wanted("partner", changed, wanted.dashboards(), wanted.map());
        assertThat(run(metabase, with, true)).hasSize(1);
        assertThat(metabase.state
                        .databases
                        .all()
                        .get(0)
                        .path("details")
                        .path("password")
                        .asString())
                .isEqualTo("another-password-now");
    }

    @Test
    void tables_that_metabase_has_not_found_yet_are_waited_for() {
        metabase.state.databases.looksUntilFound = 4;
        run();
        assertThat(metabase.state.cards.cards).hasSize(4);
    }

    @Test
    void tables_that_do_not_come_are_told_and_the_next_run_goes_on() {
        metabase.state.databases.tables.remove(SmallWanted.TABLE);
        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("not found");
        metabase.state.databases.tables.put(SmallWanted.TABLE, SmallWanted.COLUMNS);
        run();
        assertThat(plan()).isEmpty();
    }

    @Test
    void a_new_metabase_gets_its_first_administrator() {
        metabase.state.setupToken = "a-token";
        var administrator = new Connection.SignIn.Administrator("admin@example.org", "a good long password");
        Connection connection = new Connection(metabase.address(), administrator);
        Exchange exchange = new Exchange(connection, Duration.ofSeconds(20), 5, time -> {});
        Provisioning provisioning = new Provisioning(new Metabase(exchange), new Changes(true), time -> {}, 5);
        provisioning.begin(administrator, new ArrayList<>());
        provisioning.settle(SmallWanted.whole(), SmallWanted.SECRET);
        metabase.state.sessions.clear();
        metabase.well();
        provisioning.settle(SmallWanted.whole(), SmallWanted.SECRET);
        assertThat(metabase.writes()).isZero();
    }

    @Test
    void a_new_metabase_is_not_taken_over_with_a_key() {
        metabase.state.setupToken = "a-token";
        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("DATAHUB_METABASE_ADMIN");
    }
}
