package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Severity;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.reference.CodeList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feed is checked by the examples in its own folder; a new feed needs no new test. */
class FeedExamplesTest {
    private record Found(long row, String column, String code, Severity severity) {
        static Found of(Issue issue) {
            return new Found(issue.place().row(), issue.place().columnLetter(), issue.code(), issue.severity());
        }
    }

    private record Expected(Period period, List<Found> issues) {}

    static Stream<String> feeds() {
        return Feeds.load().all().stream().map(Feed::name);
    }

    private static Path examples(String feed) {
        return Path.of("jobs", feed, "examples");
    }

    private static List<Path> examples(String feed, String start) throws IOException {
        try (Stream<Path> files = Files.list(examples(feed))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        }
    }

    private static Expected expected(String feed) throws IOException {
        Path file = examples(feed).resolve("expected-issues.yml");
        Mistakes mistakes = new Mistakes();
        Expected expected = Definition.read(
                file.toString(),
                Files.readString(file),
                mistakes,
                d -> new Expected(
                        Period.of(d.text("period")),
                        d.list(
                                "issues",
                                issue -> new Found(
                                        issue.number("row", 0),
                                        issue.text("column"),
                                        issue.text("code"),
                                        issue.choice("severity", Severity.class, Severity.NOTE)))));
        mistakes.throwIfAny();
        return expected;
    }

    private static List<Issue> issues(String feed, Path file, Period period) throws IOException {
        return FileJudgement.of(SourceFile.at(file), Feeds.load().named(feed), period)
                .issues();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_valid_example_of_every_layout_has_nothing_to_mend(String feed) throws IOException {
        List<Path> files = examples(feed, "valid");
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(issues(feed, file, expected(feed).period()))
                    .as(file.toString())
                    .noneMatch(issue -> issue.severity() != Severity.NOTE);
        }
        Set<String> shown = files.stream().map(file -> layout(feed, file)).collect(Collectors.toSet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Feeds.load().named(feed).layouts().stream()
                        .map(Layout::name)
                        .toList());
    }

    private static String layout(String feed, Path file) {
        try {
            return LaidOutRows.heading(SourceFile.at(file), Feeds.load().named(feed))
                    .layout()
                    .name();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void an_invalid_example_has_just_the_issues_that_are_expected(String feed) throws IOException {
        List<Path> files = examples(feed, "invalid");
        assertThat(files).hasSize(1);
        assertThat(issues(feed, files.get(0), expected(feed).period()).stream().map(Found::of))
                .containsExactlyInAnyOrderElementsOf(expected(feed).issues());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void an_issue_never_repeats_what_stands_in_the_cell(String feed) throws IOException {
        Path file = examples(feed, "invalid").get(0);
        List<String> words = Files.readAllLines(file).stream()
                .skip(1)
                .flatMap(line -> Stream.of(line.split("[,;]")))
                .map(String::strip)
                .filter(word -> word.length() > 3 && !word.equals("Total"))
                .toList();
        for (Issue issue : issues(feed, file, expected(feed).period())) {
            assertThat(words)
                    .noneMatch(word ->
                            issue.message().contains(word) || issue.nextStep().contains(word));
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void every_rule_and_code_list_that_a_feed_names_exists(String feedName) {
        Feed feed = Feeds.load().named(feedName);
        feed.checks().forEach(Rule::of);
        feed.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .flatMap(column -> Stream.concat(column.codes().stream(), column.orElse().stream()))
                .forEach(list -> assertThat(CodeList.find(list)).as(list).isPresent());
    }
}
