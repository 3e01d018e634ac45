package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.encode.FactShape;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.issue.Refusal;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The valid examples of every feed, found by its folder, are loaded: every target table and every column of it takes what
 * the feed says. A new feed needs no new test.
 */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class FeedIntakeTest {
    @TempDir
    static Path folder;

    private static RunningHub hub;

    FeedIntakeTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void takeInEveryExample(String database) throws IOException {
        hub = RunningHub.on(database, folder);
        for (Feed feed : Feeds.load().all()) {
            agree(feed);
            for (Path file : examples(feed)) {
                SubmissionOutcome outcome = hub.submit(file, feed.name(), supplier(feed), period(feed));
                assertThat(outcome.submission().state())
                        .as(file + " " + outcome.issues())
                        .isEqualTo(Submission.State.LOADED);
            }
        }
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static String supplier(Feed feed) {
        return "X-" + feed.suppliers().get(0);
    }

    private static void agree(Feed feed) {
        Organisations organisations = hub.context.getBean(Organisations.class);
        organisations.register(
                new Organisation(supplier(feed), "A supplier", feed.suppliers().get(0)));
        organisations.agree(
                new Agreement(supplier(feed), feed.name(), "test", List.of("partner"), 90, LocalDate.of(2009, 1, 1)));
        organisations.agreeToNames(supplier(feed), feed.name());
    }

    private static List<Path> examples(Feed feed) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs", feed.name(), "examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("valid"))
                    .sorted()
                    .toList();
        }
    }

    private static String period(Feed feed) throws IOException {
        Path file = Path.of("jobs", feed.name(), "examples", "expected-issues.yml");
        return Definition.read(file.toString(), Files.readString(file), new Mistakes(), d -> {
            d.list("issues", Definition::rest);
            return d.text("period");
        });
    }

    @Test
    void every_column_of_every_target_is_filled_by_an_example() {
        Set<String> empty = new TreeSet<>();
        for (Feed feed : Feeds.load().all()) {
            for (Layout layout : feed.layouts()) {
                FactShape shape = FactShape.of(layout);
                Stream.concat(
                                shape.columns().stream().map(column -> layout.target() + " " + column),
                                shape.children().stream()
                                        .map(FactShape::childColumn)
                                        .map(column -> layout.target() + "_" + column + " " + column))
                        .filter(FeedIntakeTest::isEmpty)
                        .forEach(empty::add);
            }
        }
        assertThat(empty).isEmpty();
    }

    private static boolean isEmpty(String tableAndColumn) {
        String[] words = tableAndColumn.split(" ");
        return hub.count("select count(" + words[1] + ") from warehouse." + words[0]) == 0;
    }

    @Test
    void what_was_sent_is_in_force() {
        Set<String> targets = Feeds.load().all().stream()
                .flatMap(feed -> feed.layouts().stream())
                .map(Layout::target)
                .collect(Collectors.toSet());
        assertThat(targets).hasSizeGreaterThan(15).allSatisfy(target -> {
            assertThat(hub.count("select count(*) from warehouse." + target
                            + " where known_to > timestamp '9000-01-01 00:00:00'"))
                    .isPositive();
        });
    }

    @Test
    void a_withheld_count_rests_as_no_number_with_its_reason() {
        assertThat(hub.sql()
                        .sql("select distinct in_outreach_withheld from warehouse.support_caseload"
                                + " where in_outreach is null")
                        .query(String.class)
                        .list())
                .containsExactly("suppressed");
        assertThat(hub.count("select count(*) from warehouse.support_caseload where in_outreach = 0"
                        + " and in_outreach_withheld is null"))
                .isEqualTo(1);
    }

    @Test
    void county_lines_as_a_type_of_exploitation_is_the_flag_too() {
        assertThat(hub.count("select count(*) from warehouse.referral where county_lines"))
                .isPositive();
    }

    @Test
    void a_return_for_several_boroughs_stands_for_each_of_them() {
        assertThat(hub.sql()
                        .sql("select borough_code from warehouse.governance_borough_code order by borough_code")
                        .query(String.class)
                        .list())
                .containsExactly("E09000020", "E09000033");
    }

    private static final Identifiers IDENTIFIERS = new Identifiers(
            Set.of("Quillfeather", "Thistlewick"),
            Set.of(),
            Set.of(LocalDate.of(1990, 2, 1)),
            Set.of("NRM55500031", "CL1000304"));

    /** What the examples hold of persons, and of texts that wait for their reviewer. */
    @Test
    void neither_names_nor_held_texts_rest_in_any_table_or_file() throws IOException {
        assertThat(new DatabaseScan(hub.sql(), IDENTIFIERS).find()).isEmpty();
        assertThat(new FileScan(IDENTIFIERS)
                        .find(hub.context.getBean(HubSettings.class).dataDir()))
                .isEmpty();
        for (String words : List.of("St Mary", "bakery", "Lanternfish", "MS155501", "PC100304")) {
            for (String table : DatabaseScan.tables(hub.sql())) {
                assertThat(rowsWith(table, words)).as(words + " in " + table).isEmpty();
            }
        }
    }

    @Test
    void a_file_refused_for_its_columns_leaves_nothing_behind() throws IOException {
        long before = hub.count("select count(*) from warehouse.submission");
        Path originals = hub.context.getBean(HubSettings.class).dataDir().resolve("originals");
        long files = files(originals);
        Feed feed = Feeds.load().named("duty-to-notify");
        assertThatThrownBy(() -> hub.submit(
                        Path.of("jobs/duty-to-notify/examples/refused-for-column-C.csv"),
                        feed.name(),
                        supplier(feed),
                        period(feed)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("column C");
        assertThat(hub.count("select count(*) from warehouse.submission")).isEqualTo(before);
        assertThat(files(originals)).isEqualTo(files);
    }

    @Test
    void names_come_only_under_an_agreement_that_covers_them() throws IOException {
        Feed feed = Feeds.load().named("partner-cases");
        Organisations organisations = hub.context.getBean(Organisations.class);
        organisations.register(new Organisation("X-without", "A supplier", "health"));
        organisations.agree(
                new Agreement("X-without", feed.name(), "test", List.of("partner"), 90, LocalDate.of(2009, 1, 1)));
        Path named = Path.of("jobs/partner-cases/examples/valid-with-names.csv");
        assertThatThrownBy(() -> hub.submit(named, feed.name(), "X-without", period(feed)))
                .hasMessageContaining("column D names persons");
        Path nameless = Path.of("jobs/partner-cases/examples/valid.csv");
        assertThat(hub.submit(nameless, feed.name(), "X-without", period(feed)).refused())
                .isFalse();
    }

    @Test
    void the_same_operation_day_and_borough_replaces_itself_alone() throws IOException {
        Path file = Files.writeString(
                folder.resolve("operation.csv"), "Operation,Date,Borough,Arrests\nLanternfish,03/04/2021,Camden,9\n");
        hub.submit(file, "operations", "X-police", "2021-04..2021-06");
        assertThat(hub.sql()
                        .sql(
                                "select coalesce(arrests, -1) from warehouse.operation where operated_on = date '2021-04-03'"
                                        + " and known_to > timestamp '9000-01-01 00:00:00' order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(-1, 9);
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static List<String> rowsWith(String table, String words) {
        return hub
                .sql()
                .sql("select * from " + table)
                .query((row, n) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append(' ');
                    }
                    return text.toString();
                })
                .list()
                .stream()
                .filter(text -> text.toLowerCase().contains(words.toLowerCase()))
                .toList();
    }
}
