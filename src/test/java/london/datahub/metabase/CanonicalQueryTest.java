package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query is the same in each form in which Metabase has given queries back. */
class CanonicalQueryTest {
    private static final String SENT = """
            {"database": 3, "type": "native", "native": {"query": "select 1 where {{years}}", "template-tags":
              {"years": {"id": "a", "name": "years", "display-name": "Years", "type": "dimension",
                         "dimension": ["field", 12, null], "widget-type": "string/="}}}}
            """;

    private static Optional<CanonicalQuery> of(String json) {
        return CanonicalQuery.of(Exchange.JSON.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"lib/type": "mbql/query", "database": 3, "stages": [{"lib/type": "mbql.stage/native",
                  "native": "select 1 where {{years}}", "template-tags":
                  {"years": {"id": "b", "name": "years", "display-name": "Years", "type": "dimension",
                             "dimension": ["field", {"lib/uuid": "u"}, 12], "widget-type": "string/="}}}]}
                """, """
                {"database": 3, "stages": [{"native": "select 1 where {{years}}", "template-tags":
                  [{"name": "years", "display-name": "Years", "type": "dimension", "required": false, "default": null,
                    "dimension": ["field", {"base-type": "type/Text"}, 12], "widget-type": "string/="}]}]}
                """})
    void it_is_the_same_as_it_was_sent(String givenBack) {
        assertThat(of(givenBack)).isPresent().isEqualTo(of(SENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"database\": 3|\"database\": 4", "where|WHERE", "12|13", "Years|Jahre", "string/=|id"})
    void a_difference_stays_one(String change) {
        String[] parts = change.split("\\|");
        assertThat(of(SENT.replace(parts[0], parts[1]))).isPresent().isNotEqualTo(of(SENT));
    }

    @Test
    void a_first_value_put_in_by_hand_is_a_difference() {
        String changed = SENT.replace("\"widget-type\"", "\"default\": [\"2021-22\"], \"widget-type\"");
        assertThat(of(changed)).isNotEqualTo(of(SENT));
    }

    @Test
    void a_query_that_is_not_sql_alone_is_none() {
        assertThat(of("{\"database\": 3, \"type\": \"query\", \"query\": {\"source-table\": 5}}"))
                .isEmpty();
        assertThat(
                        of(
                                "{\"database\": 3, \"stages\": [{\"native\": \"select 1\"}, {\"lib/type\": \"mbql.stage/mbql\"}]}"))
                .isEmpty();
    }
}
