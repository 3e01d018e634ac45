package london.datahub.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import london.datahub.feed.Expectation;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the feeds expect of a whole submission can be looked up: rules, columns and other feeds exist. */
class ExpectationsTest {
    private static final Feeds FEEDS = Feeds.load();

    static Stream<String> feeds() {
        return FEEDS.all().stream().map(Feed::name);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void every_expectation_names_what_there_is(String name) {
        Feed feed = FEEDS.named(name);
        feed.expectations().forEach(expectation -> Expectations.check(expectation, feed, FEEDS));
    }

    @Test
    void an_expectation_of_a_column_that_is_not_there_is_a_mistake() {
        Feed feed = FEEDS.named("met-offences");
        assertThatThrownBy(() -> Expectations.check(
                        new Expectation("swings-against-previous-period", Map.of("by", "victim_age")), feed, FEEDS))
                .hasMessageContaining("no column");
        assertThatThrownBy(() -> Expectations.check(
                        new Expectation("counts-against-source", Map.of("where", "nobody=1")), feed, FEEDS))
                .hasMessageContaining("no column");
        assertThatThrownBy(() -> Expectations.check(new Expectation("as-nobody-knows", Map.of()), feed, FEEDS))
                .hasMessageContaining("no expectation");
    }
}
