package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
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
    void it_stands_in_the_page_of_feeds_with_its_title(String feedName) throws IOException {
        assertThat(Files.readString(Path.of("docs/feeds.md")))
                .contains(
                        "| `" + feedName + "` | " + Feeds.load().named(feedName).title() + " |");
    }

    static Stream<Path> refused() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("jobs"), 3, (file, how) -> file.getFileName().toString().startsWith("refused-"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_file_with_a_column_that_identifies_persons_is_refused_whole_by_its_letter(Path file) {
        String name = file.getFileName().toString();
        String letter = name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.'));
        Feed feed = Feeds.load().named(file.getName(1).toString());
        assertThatThrownBy(() -> RefusedColumns.mustHaveNone(SourceFile.at(file), feed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refused as a whole")
                .hasMessageContaining("column " + letter + " ");
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_feed_that_refuses_columns_shows_a_file_that_is_refused_and_takes_its_valid_ones(String feedName)
            throws IOException {
        Feed feed = Feeds.load().named(feedName);
        assertThat(examples(feedName, "refused").isEmpty())
                .isEqualTo(feed.refusesColumns().isEmpty());
        for (Path file : examples(feedName, "valid")) {
            RefusedColumns.mustHaveNone(SourceFile.at(file), feed);
        }
    }

    /** What is never linked has a register of its own, which no other feed has. */
    @ParameterizedTest
    @MethodSource("feeds")
    void the_references_of_a_feed_that_refuses_columns_stand_in_no_other_feed(String feedName) {
        Feed feed = Feeds.load().named(feedName);
        if (feed.refusesColumns().isPresent()) {
            assertThat(registers(feed)).allMatch(register -> register.startsWith("own-"));
            Feeds.load().all().stream()
                    .filter(other -> !other.name().equals(feedName))
                    .forEach(other -> assertThat(registers(other)).noneMatch(registers(feed)::contains));
        }
    }

    private static Set<String> registers(Feed feed) {
        return feed.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .flatMap(column -> column.register().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void every_rule_and_code_list_that_a_feed_names_exists(String feedName) {
        Feed feed = Feeds.load().named(feedName);
        feed.checks().forEach(Rule::of);
        feed.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .flatMap(column -> Stream.of(column.codes(), column.orElse(), column.neverTaken())
                        .flatMap(Optional::stream))
                .forEach(list -> assertThat(CodeList.find(list)).as(list).isPresent());
        feed.refusesColumns()
                .ifPresent(list -> assertThat(CodeList.find(list)).as(list).isPresent());
    }
}
