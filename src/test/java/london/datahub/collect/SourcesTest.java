package london.datahub.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.collect.Source.Kind;
import london.datahub.feed.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Feeds FEEDS = Feeds.load();
    private static final String FILES = "    files:\n      - {name: 'o-{year}-{month}.csv', feed: met-offences}\n";

    private static Sources read(String source) {
        return Sources.read("sources.yml", "sources:\n  some:\n    organisation: MPS\n" + source, FEEDS);
    }

    @Test
    void the_list_shown_in_the_handbook_can_be_used() throws IOException {
        String page = Files.readString(Path.of("docs/collecting.md"));
        Matcher example =
                Pattern.compile("```yaml\n(sources:.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(example.find()).isTrue();
        List<Source> sources =
                Sources.read("docs/collecting.md", example.group(1), FEEDS).all();
        assertThat(sources).extracting(Source::kind).containsExactly(Kind.FOLDER, Kind.SFTP, Kind.HTTPS);
    }

    @Test
    void what_is_not_said_is_as_usual() {
        Source source = read("    address: /srv/inbox\n" + FILES).all().get(0);
        assertThat(source.settle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(source.lookBack()).isEqualTo(3);
        assertThat(source.marker()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    address: inbox\n" + FILES,
                "    address: http://files.example/returns/\n" + FILES,
                "    address: ftp://files.example/returns/\n" + FILES,
                "    address: https://files.example/returns\n" + FILES,
                "    address: https://me:word@files.example/returns/\n" + FILES,
                "    address: sftp://files.example/returns\n    user: hub\n    secret: MET\n" + FILES,
                "    address: sftp://files.example/returns\n    host-key: 'SHA256:short'\n    user: hub\n    secret: MET\n"
                        + FILES,
                "    address: /srv/inbox\n",
                "    address: /srv/inbox\n    password: secret\n" + FILES,
                "    address: /srv/inbox\n    settle: a while\n" + FILES,
                "    address: /srv/inbox\n    user: me\n" + FILES,
                "    address: /srv/inbox\n    files:\n      - {name: 'o.csv', feed: met-offences}\n",
                "    address: /srv/inbox\n    files:\n      - {name: 'o-{year}.csv', feed: no-such-feed}\n",
                "    address: /srv/inbox\n    files:\n      - {name: 'o-{day}-{year}.csv', feed: met-offences}\n",
                "    address: /srv/inbox\n    files:\n      - {name: 'o-{year}-{year}.csv', feed: met-offences}\n",
                "    address: https://files.example/\n    files:\n      - {name: '*-{year}.csv', feed: met-offences}\n",
            })
    void a_source_that_could_not_be_used_as_it_is_meant_is_a_mistake(String source) {
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sources.yml:");
    }
}
