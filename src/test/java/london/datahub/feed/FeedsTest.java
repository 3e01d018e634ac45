package london.datahub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedsTest {
    @Test
    void every_feed_of_the_hub_is_without_mistake() {
        assertThat(Feeds.load().all())
                .extracting(Feed::name)
                .contains("met-offences", "nrm-referrals", "nrm-statistics", "ward-crime");
    }

    @Test
    void a_layout_takes_from_its_feed_what_it_does_not_say() {
        Layout ward = Feeds.load().named("ward-crime").layout("ward");
        assertThat(ward.target()).isEqualTo("ward_crime");
        assertThat(ward.month().source()).isEqualTo(EventMonth.Source.HEADING);
    }

    @Test
    void all_mistakes_are_reported_together_with_file_and_line() {
        String text = """
                feed: x
                title: An example
                valid-from: last year
                grain: row
                target: offence
                replaces: key
                colour: blue
                columns:
                  when: {headings: [Date], type: date}
                  what: {headings: [date], type: code}
                """;
        assertThatThrownBy(() -> Feeds.of(Map.of("jobs/y/feed.yml", text)))
                .hasMessageContaining("jobs/y/feed.yml:1: the feed \"x\" must lie in a folder of that name.")
                .hasMessageContaining("jobs/y/feed.yml:3: \"valid-from\" must be a month")
                .hasMessageContaining("jobs/y/feed.yml:4: \"row\" is not one of case, count.")
                .hasMessageContaining("jobs/y/feed.yml:7: \"colour\" is not known here.")
                .hasMessageContaining("a key belongs to \"replaces: key\"")
                .hasMessageContaining("\"date\" heads two columns")
                .hasMessageContaining("jobs/y/feed.yml:10: column \"what\": a code list belongs to type code");
    }

    @Test
    void text_that_is_no_yml_is_a_mistake_with_its_line() {
        assertThatThrownBy(() -> Feeds.of(Map.of("jobs/x/feed.yml", "feed: x\n  title: [")))
                .hasMessageContaining("jobs/x/feed.yml:2: is no valid yml");
    }
}
