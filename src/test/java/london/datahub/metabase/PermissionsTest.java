package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PermissionsTest extends ProvisioningRuns {
    @Test
    void only_the_readers_ask_their_own_schema_and_only_they_see_the_dashboards() {
        JsonNode other = metabase.state.databases.answer("POST", List.of("database"), other("sales"));
        run();

        int readers = group("readers");
        String own = Integer.toString(database("datahub_partner_metabase"));
        String sales = Integer.toString(other.path("id").asInt());
        assertThat(data(readers, own)).isEqualTo("query-builder");
        assertThat(data(readers, sales)).isEqualTo("no");
        assertThat(data(1, own)).isEqualTo("no");
        assertThat(data(1, sales)).as("what others made is left alone").isEqualTo("query-builder-and-native");
        metabase.state.collections.keySet().forEach(collection -> {
            assertThat(collection(readers, collection)).isEqualTo("read");
            assertThat(collection(1, collection)).isEqualTo("none");
        });
        assertThat(metabase.state.databases.all())
                .filteredOn(database ->
                        database.path("id").asInt() != other.path("id").asInt())
                .singleElement()
                .satisfies(database -> assertThat(database.path("details")
                                .path("schema-filters-patterns")
                                .asString())
                        .isEqualTo("published_partner"));
    }

    @Test
    void a_group_that_was_given_the_right_to_ask_loses_it() {
        run();
        ObjectNode guests = metabase.state.addGroup("Guests");
        ObjectNode right = Exchange.JSON.createObjectNode().put("view-data", "unrestricted");
        int own = database("datahub_partner_metabase");
        metabase.state.dataGraph.put(
                guests.path("id").asInt(), Integer.toString(own), right.put("create-queries", "query-builder"));
        assertThat(plan()).containsExactly("change permissions on databases");
        run();
        assertThat(data(guests.path("id").asInt(), Integer.toString(own))).isEqualTo("no");
    }

    @Test
    void permissions_that_others_change_meanwhile_are_read_again() {
        metabase.state.dataGraph.interfere(3);
        metabase.state.collectionGraph.interfere(2);
        run();
        assertThat(metabase.seen.stream().filter(seen -> seen.status() == 409)).hasSize(5);
        assertThat(run()).isEmpty();
    }

    private static JsonNode other(String user) {
        ObjectNode body = Exchange.JSON.createObjectNode().put("name", "Sales").put("engine", "postgres");
        body.set(
                "details",
                Exchange.JSON.valueToTree(DatabaseAccess.at(
                                "jdbc:postgresql://elsewhere/sales", user, "another-secret-of-theirs", "public")
                        .details()));
        return body;
    }
}
