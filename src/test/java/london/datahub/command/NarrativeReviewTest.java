package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.job.SubmissionOutcome;
import london.datahub.narrative.Narrative;
import london.datahub.narrative.ReviewDesk;
import london.datahub.screen.PersonalData;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A borough's return in one workbook, and what becomes of its texts; on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class NarrativeReviewTest {
    private static final String OPEN = " and known_to > timestamp '9000-01-01 00:00:00'";

    @TempDir
    static Path folder;

    private static RunningHub hub;
    private static ReviewDesk desk;

    NarrativeReviewTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        hub = RunningHub.on(database, folder);
        desk = hub.context.getBean(ReviewDesk.class);
        Organisations organisations = hub.context.getBean(Organisations.class);
        for (String code : List.of("E09000003", "E09000010", "BI-BOROUGH")) {
            organisations.register(new Organisation(code, code, code.startsWith("E") ? "authority" : "partnership"));
            organisations.agree(
                    new Agreement(code, "borough-return", "test", List.of("partner"), 400, LocalDate.of(2019, 1, 1)));
        }
        organisations.speaksFor("BI-BOROUGH", List.of("E09000020", "E09000033"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static void sheet(Workbook workbook, String name, Object[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "The boroughs' return");
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] instanceof Number number) {
                    sheet.value(row + 2, column, number);
                } else {
                    sheet.value(row + 2, column, (String) rows[row][column]);
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static SubmissionOutcome narratives(String organisation, String period, String... texts) {
        StringBuilder text = new StringBuilder("Topic,Text\n");
        for (String words : texts) {
            text.append("Successes,\"").append(words).append("\"\n");
        }
        try {
            Path file = Files.writeString(folder.resolve("narratives.csv"), text);
            return hub.submit(file, "borough-return", organisation, period);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Narrative only(String organisation) {
        List<Narrative> held = desk.held().stream()
                .filter(narrative -> narrative.organisation().equals(organisation))
                .toList();
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    @Test
    void every_sheet_of_a_return_goes_where_its_headings_say() throws IOException {
        Path file = folder.resolve("return.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheet(workbook, "Read me", row("Fill every sheet, and send it by the end of July."));
            sheet(
                    workbook,
                    "Counts",
                    row("Age Group", "Exploitation Type", "Outcome", "People"),
                    row("Adult", "Labour", "NRM", 7),
                    row("Adult", "Sexual", "NRM", "<5"),
                    row("Child", "Criminal", "NRM", 6),
                    row("Total", "", "NRM", 15));
            sheet(workbook, "Lead", row("Lead Service", "Strategy", "Staff Trained"), row("Adults", "Yes", 12));
            sheet(workbook, "Sample", row("Service", "Cases Sampled", "Findings"), row("Adults", 10, "Good practice"));
            sheet(
                    workbook,
                    "Words",
                    row("Boroughs", "Topic", "Text"),
                    row("Kensington and Chelsea with Westminster", "Key partners", "We worked with two charities."));
            sheet(workbook, "Nil", row("Nil Return"), row("No"));
        }
        SubmissionOutcome outcome = hub.submit(file, "borough-return", "BI-BOROUGH", "2021-04..2021-06");
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.issues()).isEmpty();
        String its = " where organisation_code = 'BI-BOROUGH'" + OPEN;
        assertThat(hub.count("select sum(people) from warehouse.return_count" + its))
                .isEqualTo(13);
        assertThat(hub.count("select count(*) from warehouse.return_count" + its
                        + " and people is null and people_withheld = 'suppressed'"))
                .isEqualTo(1);
        assertThat(hub.count("select staff_trained from warehouse.governance" + its))
                .isEqualTo(12);
        assertThat(hub.count("select cases_sampled from warehouse.quality_assurance" + its))
                .isEqualTo(10);
        assertThat(hub.count("select count(*) from warehouse.narrative" + its + " and state = 'held'"))
                .isEqualTo(1);
        assertThat(hub.count("select count(*) from warehouse.borough_return" + its + " and not nil"))
                .isEqualTo(1);
        assertThat(hub.count("select count(distinct part) from warehouse.version_in_force"
                        + " where organisation_code = 'BI-BOROUGH'" + OPEN))
                .isEqualTo(5);
    }

    @Test
    void a_sheet_sent_again_replaces_itself_alone() throws IOException {
        Path counts =
                Files.writeString(folder.resolve("counts.csv"), "Age Group,Type,Outcome,People\nAdult,Labour,NRM,7\n");
        Path nil = Files.writeString(folder.resolve("nil.csv"), "Nil Return\nYes\n");
        hub.submit(counts, "borough-return", "E09000010", "2021-10..2021-12");
        hub.submit(nil, "borough-return", "E09000010", "2021-10..2021-12");
        String its = " where organisation_code = 'E09000010' and event_month = date '2021-10-01'" + OPEN;
        assertThat(hub.count("select sum(people) from warehouse.return_count" + its))
                .isEqualTo(7);
        assertThat(hub.count("select count(*) from warehouse.borough_return" + its + " and nil"))
                .isEqualTo(1);
    }

    @Test
    void only_who_has_read_a_text_releases_it_and_only_then_its_words_rest() {
        narratives("E09000003", "2021-04..2021-06", "The pathway was agreed in May.");
        Narrative held = only("E09000003");
        assertThat(stored(held)).isNull();
        assertThatThrownBy(() -> desk.release(held.id(), "A Reviewer", Set.of()))
                .hasMessageContaining("Only who has read a text");
        assertThat(desk.show(held.id(), "A Reviewer").text()).isEqualTo("The pathway was agreed in May.");
        assertThatThrownBy(() -> desk.release(held.id(), "Another Reviewer", Set.of()))
                .hasMessageContaining("Only who has read a text");
        assertThat(stored(held)).isNull();
        desk.release(held.id(), "A Reviewer", Set.of());
        assertThat(stored(held)).isEqualTo("The pathway was agreed in May.");
        assertThatThrownBy(() -> desk.release(held.id(), "A Reviewer", Set.of()))
                .hasMessageContaining("decided already");
        assertThat(decisions(held)).containsExactly("A Reviewer shown", "A Reviewer released");
    }

    @Test
    void a_text_with_findings_is_released_only_where_each_kind_is_said_to_be_harmless() {
        String text = "Cllr Thistlewick opened it; see www.example.org.";
        SubmissionOutcome outcome = narratives("E09000003", "2021-07..2021-09", text);
        assertThat(outcome.issues())
                .anyMatch(issue -> issue.code().equals("personal-data-in-text")
                        && issue.message().contains("name 1, link 1")
                        && !issue.toString().contains("Thistlewick"));
        Narrative held = only("E09000003");
        assertThat(held.findings()).isEqualTo("name 1, link 1");
        ReviewDesk.Shown shown = desk.show(held.id(), "A Reviewer");
        assertThat(NarrativeCommand.marked(shown.text(), shown.findings()))
                .isEqualTo("[[Cllr Thistlewick]] opened it; see [[www.example.org.]]");
        assertThatThrownBy(() -> desk.release(held.id(), "A Reviewer", Set.of(PersonalData.NAME)))
                .hasMessageContaining("a web link")
                .hasMessageNotContaining("example.org");
        assertThat(stored(held)).isNull();
        desk.release(held.id(), "A Reviewer", Set.of(PersonalData.NAME, PersonalData.LINK));
        assertThat(stored(held)).isEqualTo(text);
        assertThat(hub.sql()
                        .sql(
                                "select said_harmless from warehouse.narrative_review where fact_id = ? and decision = 'released'")
                        .param(held.id())
                        .query(String.class)
                        .single())
                .isEqualTo("name,link");
    }

    @Test
    void a_rejected_text_is_decided_with_its_reason_and_its_words_never_rest() {
        narratives("E09000003", "2021-10..2021-12", "A story that anybody would recognise.");
        Narrative held = only("E09000003");
        assertThatThrownBy(() -> desk.reject(held.id(), "A Reviewer", "because"))
                .hasMessageContaining("one-person");
        desk.reject(held.id(), "A Reviewer", "one-person");
        assertThat(stored(held)).isNull();
        assertThat(desk.held()).noneMatch(narrative -> narrative.id() == held.id());
        assertThatThrownBy(() -> desk.show(held.id(), "A Reviewer")).hasMessageContaining("decided already");
    }

    @Test
    void a_newer_return_takes_a_held_text_away_from_the_desk() {
        narratives("E09000003", "2022-01..2022-03", "The first words.");
        Narrative first = only("E09000003");
        narratives("E09000003", "2022-01..2022-03", "The second words.");
        assertThatThrownBy(() -> desk.show(first.id(), "A Reviewer")).hasMessageContaining("A newer return");
        desk.reject(only("E09000003").id(), "A Reviewer", "not-of-use");
    }

    @Test
    void a_story_of_one_person_without_consent_is_held_back_as_a_row() throws IOException {
        Path file = Files.writeString(
                folder.resolve("story.csv"),
                "Topic,About One Person,Consent,Text\nSuccesses,Yes,,One resident found work.\n");
        assertThat(hub.submit(file, "borough-return", "E09000003", "2022-04..2022-06")
                        .refused())
                .isTrue();
    }

    private static String stored(Narrative narrative) {
        return hub.sql()
                .sql("select coalesce(released_text, '') from warehouse.narrative where fact_id = ?")
                .param(narrative.id())
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static List<String> decisions(Narrative narrative) {
        return hub.sql()
                .sql("select reviewer || ' ' || decision from warehouse.narrative_review where fact_id = ?"
                        + " order by review_id")
                .param(narrative.id())
                .query(String.class)
                .list();
    }
}
