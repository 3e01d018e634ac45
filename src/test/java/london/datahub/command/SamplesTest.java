package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.job.SubmissionOutcome;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.validate.Judgement;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files as published, where the folder with them is given. */
@EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
class SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("samples.dir", "."));
    private static final Pattern QUARTER = Pattern.compile(".*_(20\\d\\d)_q([1-4])\\.csv");

    @TempDir
    Path folder;

    private static List<Path> files(String below) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(below))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> filesOfNoFeed() {
        return Stream.of("messy", "hostile").flatMap(below -> files(below).stream());
    }

    private static String period(Path file) {
        Matcher quarter = QUARTER.matcher(file.getFileName().toString());
        if (!quarter.matches()) {
            return "2009-04..2023-12";
        }
        int last = Integer.parseInt(quarter.group(2)) * 3;
        return "%s-%02d..%s-%02d".formatted(quarter.group(1), last - 2, quarter.group(1), last);
    }

    private static void assertWhole(SubmissionOutcome outcome, Path file) throws IOException {
        assertThat(outcome.issues())
                .as(file.toString())
                .allMatch(issue -> Set.of("place-no-borough", "column-not-kept").contains(issue.code()));
        assertThat(outcome.rows()).noneMatch(row -> row.outcome() == Judgement.Outcome.HELD);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(outcome.fileRows()).isEqualTo(lines.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void every_published_nrm_file_is_read_whole_and_the_met_figures_are_those_published(String database)
            throws IOException {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            for (Path file : files("nrm")) {
                assertWhole(hub.submit(file, "nrm-statistics", "HO", period(file)), file);
            }
            assertThat(hub.sql()
                            .sql("select sum(people) from warehouse.nrm_statistic where first_responder = 'mps'"
                                    + " and known_to > timestamp '9000-01-01 00:00:00'"
                                    + " group by event_month order by event_month")
                            .query(Integer.class)
                            .list())
                    .containsExactly(163, 163, 161, 171, 156, 178);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void every_row_and_month_of_both_crime_layouts_is_accounted_for(String database) throws IOException {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            Path wards = SAMPLES.resolve("police/mps_ward_24m_202402-202601.csv");
            SubmissionOutcome byWard = hub.submit(wards, "ward-crime", "MPS", "2024-02..2026-01");
            assertWhole(byWard, wards);
            assertThat(byWard.issues()).hasSize(32);
            Path boroughs = SAMPLES.resolve("police/mps_borough_24m_202407-202606_newheader.csv");
            assertWhole(hub.submit(boroughs, "ward-crime", "MPS", "2024-07..2026-06"), boroughs);
            String facts = "select count(*) from warehouse.ward_crime where part = ?"
                    + " and known_to > timestamp '9000-01-01 00:00:00'";
            assertThat(hub.count(facts, "ward")).isEqualTo(18_695L * 24);
            assertThat(hub.count(facts, "borough")).isEqualTo(993L * 24);
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfNoFeed")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_file_of_no_feed_is_refused_in_plain_words_however_broken(Path file) {
        Feeds.load()
                .all()
                .forEach(feed -> assertThatThrownBy(() -> LaidOutRows.heading(SourceFile.at(file), feed))
                        .as(file + " as " + feed.name())
                        .isInstanceOf(Refusal.class));
    }
}
