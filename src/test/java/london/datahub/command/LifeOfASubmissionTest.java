package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import london.datahub.access.Organisations;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.job.Explaining;
import london.datahub.job.NilReception;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.job.Withdrawing;
import london.datahub.load.Changes;
import london.datahub.load.History;
import london.datahub.load.Loading;
import london.datahub.publish.Publisher;
import london.datahub.validate.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Nil returns, resubmissions, withdrawals and explanations; on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class LifeOfASubmissionTest {
    private static final String OFFENCES = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";
    private static final String CONCERNS = "Case Reference,Service,Concern Date,Status,Nationality\n";
    private static final String REFERRALS =
            "First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People\n";
    private static final String ENFIELD = "E09000010";
    private static final LocalDate START = LocalDate.of(2026, 1, 10);

    @TempDir
    static Path folder;

    private static MovableClock clock;
    private static RunningHub hub;

    LifeOfASubmissionTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        clock = new MovableClock(START);
        hub = RunningHub.on(database, folder, clock);
        hub.register(ENFIELD, "Enfield", "authority");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static Path file(String text) {
        try {
            return Files.writeString(folder.resolve("file.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubmissionOutcome offences(String rows, String month) {
        return hub.submit(file(OFFENCES + rows), "met-offences", "MPS", month);
    }

    private static String offence(int number, String day) {
        return "20000%02d/24,%s,Charged,Camden,30\n".formatted(number, day);
    }

    private static SubmissionOutcome nil(String feed, String organisation, String period, String... confirmed) {
        return hub.context
                .getBean(NilReception.class)
                .declare(feed, organisation, Period.of(period), "A. Officer", Set.of(confirmed));
    }

    private static Withdrawing.Withdrawn withdraw(SubmissionOutcome outcome) {
        return hub.context
                .getBean(Withdrawing.class)
                .withdraw(outcome.submission().id(), "wrong file", Optional.of("It named somebody."), "A. Officer");
    }

    private static long offencesIn(String month) {
        return hub.count(
                "select count(*) from warehouse.offence where event_month = cast(? as date)"
                        + " and known_to > timestamp '9000-01-01 00:00:00'",
                month + "-01");
    }

    private static History.Entry last(String organisation, String feed) {
        List<History.Entry> entries = hub.context
                .getBean(Loading.class)
                .history()
                .of(organisation, Feeds.load().named(feed));
        return entries.get(entries.size() - 1);
    }

    private static String coverage(LocalDate day, String organisation, String feed, String month) {
        int release = hub.context
                .getBean(Publisher.class)
                .draft(day.atTime(12, 0).atZone(Hub.LONDON).toInstant(), "partner");
        return hub.sql()
                .sql("select status from draft.coverage where release = ? and organisation_code = ? and feed = ?"
                        + " and calendar_month = ?")
                .params(release, organisation, feed, month)
                .query(String.class)
                .optional()
                .orElse("not expected");
    }

    @Test
    void a_nil_return_stands_where_no_return_would_leave_a_gap_and_a_later_file_takes_its_place() {
        SubmissionOutcome nil = nil("met-offences", "MPS", "2024-01");
        assertThat(nil.unchanged()).isFalse();
        assertThat(nil("met-offences", "MPS", "2024-01").unchanged()).isTrue();
        assertThat(last("MPS", "met-offences").state()).isEqualTo(History.State.IN_FORCE);
        offences(offence(1, "05/01/2024"), "2024-01");
        assertThat(offencesIn("2024-01")).isEqualTo(1);
        assertThat(hub
                        .context
                        .getBean(Loading.class)
                        .history()
                        .of("MPS", Feeds.load().named("met-offences"))
                        .stream()
                        .filter(entry -> entry.submission() == nil.submission().id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(History.State.REPLACED));
    }

    @Test
    void a_nil_return_takes_out_what_is_there_only_when_that_is_confirmed() {
        offences(offence(2, "05/02/2024") + offence(3, "06/02/2024"), "2024-02");
        long before = hub.count("select count(*) from warehouse.submission");
        assertThatThrownBy(() -> nil("met-offences", "MPS", "2024-02"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2 records are in force")
                .hasMessageContaining("--confirm replace");
        assertThat(hub.count("select count(*) from warehouse.submission")).isEqualTo(before);
        assertThat(offencesIn("2024-02")).isEqualTo(2);
        assertThat(nil("met-offences", "MPS", "2024-02", "replace").changes()).isEqualTo(new Changes(0, 0, 2, 0));
        assertThat(offencesIn("2024-02")).isZero();
    }

    @Test
    void a_nil_return_goes_through_the_same_door_as_a_file() {
        assertThatThrownBy(() -> nil("met-offences", "HO", "2024-02")).hasMessageContaining("no agreement");
        assertThatThrownBy(() -> nil("met-offences", "MPS", "2026-12")).hasMessageContaining("has not ended");
        assertThatThrownBy(() -> nil("nrm-statistics", "HO", "2023-06"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2023-04..2023-06");
    }

    @Test
    void a_withdrawal_leaves_a_gap_and_brings_nothing_back_by_itself() {
        offences(offence(11, "05/03/2024") + offence(12, "06/03/2024"), "2024-03");
        SubmissionOutcome second = offences(offence(11, "07/03/2024") + offence(13, "08/03/2024"), "2024-03");
        Withdrawing.Withdrawn withdrawn = withdraw(second);
        assertThat(withdrawn.consequences().records()).isEqualTo(2);
        assertThat(withdrawn.consequences().notComingBack()).isEqualTo(1);
        assertThat(withdrawn.consequences().months())
                .extracting(String::valueOf)
                .containsExactly("2024-03");
        assertThat(withdrawn.tables()).contains("offences_by_month", "coverage").doesNotContain("nrm_statistics");
        assertThat(offencesIn("2024-03")).isEqualTo(1);
        assertThat(last("MPS", "met-offences").state()).isEqualTo(History.State.WITHDRAWN);
        assertThatThrownBy(() -> withdraw(second)).hasMessageContaining("withdrawn before");
        SubmissionOutcome again = offences(offence(11, "07/03/2024") + offence(13, "08/03/2024"), "2024-03");
        assertThat(again.unchanged()).isFalse();
        assertThat(offencesIn("2024-03")).isEqualTo(3);
    }

    @Test
    void what_was_replaced_as_a_whole_cannot_be_withdrawn_and_an_unknown_reason_is_none() {
        SubmissionOutcome first = concerns("C-1001,Adults,05/04/2024,Open,British\n", "2024-04..2024-06");
        SubmissionOutcome second = concerns("C-1002,Adults,05/04/2024,Open,British\n", "2024-04..2024-06");
        assertThatThrownBy(() -> withdraw(first)).hasMessageContaining("later ones replaced it");
        assertThatThrownBy(() -> hub.context
                        .getBean(Withdrawing.class)
                        .withdraw(second.submission().id(), "because of Mrs Quillfeather", Optional.empty(), "A"))
                .hasMessageContaining("no reason of the list")
                .hasMessageNotContaining("Quillfeather");
    }

    private static SubmissionOutcome concerns(String rows, String period, String... confirmed) {
        return hub.submit(file(CONCERNS + rows), "safeguarding-concerns", ENFIELD, period, confirmed);
    }

    @Test
    void coverage_tells_nil_late_and_withdrawn_apart_as_known_on_any_day() {
        clock.moveTo(LocalDate.of(2026, 2, 20));
        nil("ward-crime", "MPS", "2026-01");
        SubmissionOutcome sent = offences(offence(21, "05/01/2026"), "2026-01");
        nil("met-offences", "COLP", "2026-01");
        assertThat(sent.daysLate()).isEqualTo(5);
        clock.moveTo(LocalDate.of(2026, 3, 1));
        withdraw(sent);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        LocalDate before = LocalDate.of(2026, 2, 25);
        LocalDate after = LocalDate.of(2026, 3, 5);
        assertThat(coverage(before, "MPS", "met-offences", "2026-01")).isEqualTo("late");
        assertThat(coverage(after, "MPS", "met-offences", "2026-01")).isEqualTo("withdrawn");
        assertThat(coverage(after, "MPS", "ward-crime", "2026-01")).isEqualTo("nil");
        assertThat(hub.sql()
                        .sql("select status from draft.coverage where organisation_code = 'COLP'"
                                + " and feed = 'met-offences' and calendar_month = '2026-01'")
                        .query(String.class)
                        .list())
                .as("a zero of the police's own list is not given away")
                .isNotEmpty()
                .doesNotContain("nil");
        clock.moveTo(START);
    }

    @Test
    void a_resubmission_says_what_it_added_changed_and_took_away_by_the_reference() {
        concerns(
                "C-2001,Children,05/07/2024,Open,British\nC-2002,Children,06/07/2024,Open,British\n"
                        + "C-2003,Children,07/07/2024,Open,British\nC-2004,Children,08/07/2024,Open,British\n",
                "2024-07..2024-09");
        SubmissionOutcome second = concerns(
                "C-2001,Children,05/07/2024,Open,British\nC-2002,Children,06/07/2024,Closed,British\n"
                        + "C-2003,Children,07/07/2024,Open,\"British, Nigerian\"\nC-2005,Children,08/07/2024,Open,British\n"
                        + "C-2006,Children,08/07/2024,Open,British\n",
                "2024-07..2024-09");
        assertThat(second.changes()).isEqualTo(new Changes(2, 2, 1, 1));
        assertThat(OutcomeWords.of(second))
                .contains("Against what was in force before: 2 rows added, 2 changed, 1 gone, 1 as before.");
    }

    @Test
    void counts_are_compared_by_what_they_count() {
        String first = "Police,Metropolitan Police Service,Criminal,Child (17 or under),Male,UK,";
        String second = "Police,Metropolitan Police Service,Labour,Adult (18 or over),Male,UK,";
        hub.submit(file(REFERRALS + first + "7\n" + second + "8\n"), "nrm-statistics", "HO", "2024-01..2024-03");
        SubmissionOutcome later = hub.submit(
                file(REFERRALS + first + "9\n" + second + "8\n"), "nrm-statistics", "HO", "2024-01..2024-03");
        assertThat(later.changes()).isEqualTo(new Changes(0, 1, 0, 1));
    }

    @Test
    void one_wrong_row_in_ten_thousand_is_held_and_never_loses_the_others() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(n -> "3%06d/24,%s,Charged,Camden,30\n".formatted(n, n == 5_000 ? "31/04/2024" : "05/04/2024"))
                .collect(Collectors.joining());
        SubmissionOutcome outcome = offences(rows, "2024-04");
        assertThat(outcome.refused()).isFalse();
        assertThat(offencesIn("2024-04")).isEqualTo(9_999);
        assertThat(outcome.issues())
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.place().toString()).isEqualTo("row 5002, column B (Date Recorded)"));
        LocalDate later = LocalDate.of(2026, 4, 1);
        clock.moveTo(later);
        assertThat(coverage(later, "MPS", "met-offences", "2024-04")).isEqualTo("late");
        clock.moveTo(START);
        assertThat(hub.sql()
                        .sql("select rows_held from curated.return_by_month where feed = 'met-offences'"
                                + " and organisation_code = 'MPS' and calendar_month = '2024-04'")
                        .query(String.class)
                        .single())
                .isEqualTo("some");
    }

    @Test
    void a_check_for_an_organisation_judges_as_a_submission_would_and_stores_nothing() throws IOException {
        StringBuilder whole = new StringBuilder();
        IntStream.range(10, 40)
                .forEach(n -> whole.append("C-30").append(n).append(",Housing,05/10/2024,Open,British\n"));
        concerns(whole.toString(), "2024-10..2024-12");
        long before = stored();
        var request = new SubmissionRequest(
                file(CONCERNS + "C-3010,Housing,05/10/2024,Closed,British\n"),
                "safeguarding-concerns",
                ENFIELD,
                Period.of("2024-10..2024-12"),
                Set.of());
        SubmissionOutcome checked = hub.context.getBean(Reception.class).rehearse(request);
        assertThat(checked.refused()).isFalse();
        assertThat(checked.changes()).isEqualTo(new Changes(0, 1, 29, 0));
        assertThat(stored()).isEqualTo(before);
        assertThat(OutcomeWords.ofCheck(checked)).contains("It would be loaded.", "1 changed, 29 gone");
    }

    private static long stored() {
        return hub.count("select (select count(*) from warehouse.submission) * 1000000"
                + " + (select count(*) from warehouse.concern) * 1000"
                + " + (select count(*) from warehouse.submission_issue)");
    }

    @Test
    void an_explanation_stays_with_the_submission_and_is_not_asked_again_for_the_same_place() {
        String closed = "Case Reference,Service,Concern Date,Closed Date\n"
                + "C-4001,Housing,05/01/2025,01/01/2025\nC-4002,Housing,06/01/2025,%s\n";
        SubmissionOutcome first =
                hub.submit(file(closed.formatted("07/01/2025")), "safeguarding-concerns", ENFIELD, "2025-01..2025-03");
        assertThat(first.issues()).extracting(Issue::code).containsExactly("not-before");
        Explaining explaining = hub.context.getBean(Explaining.class);
        long id = first.submission().id();
        assertThatThrownBy(() -> explaining.explain(id, "not-before:A", "Why", "A. Officer"))
                .hasMessageContaining("no such issue");
        explaining.explain(id, "not-before:D2", "Zebedee Quillfeather was known to us before.", "A. Officer");
        SubmissionOutcome second =
                hub.submit(file(closed.formatted("02/01/2025")), "safeguarding-concerns", ENFIELD, "2025-01..2025-03");
        assertThat(second.explained()).extracting(issue -> issue.place().row()).containsExactly(2L);
        assertThat(second.issues()).extracting(issue -> issue.place().row()).containsExactly(3L);
        assertThat(explaining.of(second.submission().id()))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Quillfeather"));
        assertThat(hub.sql()
                        .sql("select sealed from warehouse.sealed_note")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text.contains("Quillfeather"));
    }

    @Test
    void what_must_be_fixed_cannot_be_explained_away() {
        SubmissionOutcome outcome = offences(
                IntStream.range(40, 50).mapToObj(n -> offence(n, "05/06/2024")).collect(Collectors.joining())
                        + offence(51, "31/06/2024"),
                "2024-06");
        assertThatThrownBy(() -> hub.context
                        .getBean(Explaining.class)
                        .explain(outcome.submission().id(), "date-unreadable", "It is so", "A. Officer"))
                .hasMessageContaining("must be fixed");
    }

    @Test
    void a_borough_that_swings_against_the_period_before_is_to_be_checked() {
        offences(month("01/09/2024", 10, 35, "Camden") + month("02/09/2024", 40, 65, "Brent"), "2024-09");
        SubmissionOutcome next =
                offences(month("01/10/2024", 110, 135, "Camden") + month("02/10/2024", 140, 142, "Brent"), "2024-10");
        assertThat(next.issues())
                .extracting(Issue::message)
                .singleElement()
                .asString()
                .contains("\"Brent\" has 2 records", "before had 25");
    }

    private static String month(String day, int from, int to, String borough) {
        return IntStream.range(from, to)
                .mapToObj(n -> "50%05d/24,%s,Charged,%s,30\n".formatted(n, day, borough))
                .collect(Collectors.joining());
    }

    @Test
    void a_reference_repeated_with_other_content_is_told_and_one_repeated_as_it_was_is_not() {
        String first = "2000061/24,05/11/2024,Charged,Camden,30\n";
        SubmissionOutcome same = offences(first + first, "2024-11");
        assertThat(same.issues()).isEmpty();
        SubmissionOutcome other =
                offences(first + "2000061/24,05/11/2024,Charged,Brent,30\n" + offence(62, "05/11/2024"), "2024-11");
        assertThat(other.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("repeated-reference");
            assertThat(issue.message()).contains("1 references", "different content");
        });
        assertThat(offencesIn("2024-11")).isEqualTo(2);
    }

    @Test
    void a_reference_repeated_with_another_exploitation_type_is_told() {
        String headings =
                "CRIS No,Date Recorded,Outcome,Borough,Exploitation Type\n2000063/24,05/12/2024,Charged,Camden,%s\n"
                        + "2000063/24,05/12/2024,Charged,Camden,%s\n";
        SubmissionOutcome same =
                hub.submit(file(headings.formatted("Labour", "Labour")), "met-offences", "MPS", "2024-12");
        assertThat(same.issues()).isEmpty();
        SubmissionOutcome other =
                hub.submit(file(headings.formatted("Labour", "Sexual")), "met-offences", "MPS", "2024-12");
        assertThat(other.issues()).extracting(Issue::code).containsExactly("repeated-reference");
    }

    private static List<String> standing(String month) {
        return hub.sql()
                .sql(
                        "select standing || ' ' || submission_id from warehouse.version_in_force where feed = 'met-offences'"
                                + " and organisation_code = 'MPS' and event_month = cast(? as date)"
                                + " and known_to > timestamp '9000-01-01 00:00:00'")
                .param(month + "-01")
                .query(String.class)
                .list();
    }

    @Test
    void a_month_in_which_another_file_has_records_is_no_gap_until_that_is_withdrawn_too() {
        SubmissionOutcome first = offences(offence(71, "05/07/2025") + offence(72, "05/07/2025"), "2025-07");
        SubmissionOutcome second = offences(offence(73, "06/07/2025"), "2025-07");
        withdraw(second);
        assertThat(standing("2025-07"))
                .containsExactly("file " + first.submission().id());
        assertThat(offencesIn("2025-07")).isEqualTo(2);
        assertThat(hub.context
                        .getBean(Loading.class)
                        .comparison()
                        .of(first.submission(), Feeds.load().named("met-offences")))
                .isEqualTo(new Changes(2, 0, 0, 0));
        Withdrawing.Withdrawn last = withdraw(first);
        assertThat(last.consequences().notComingBack()).isZero();
        assertThat(standing("2025-07"))
                .containsExactly("withdrawn " + first.submission().id());
    }

    @Test
    void a_month_whose_records_all_came_with_the_withdrawn_file_is_a_gap_though_a_later_file_covers_it() {
        SubmissionOutcome first = offences(offence(81, "05/08/2025") + offence(82, "05/09/2025"), "2025-08..2025-09");
        SubmissionOutcome second = offences(offence(83, "06/09/2025"), "2025-08..2025-09");
        withdraw(first);
        assertThat(standing("2025-08"))
                .containsExactly("withdrawn " + first.submission().id());
        assertThat(standing("2025-09"))
                .containsExactly("file " + second.submission().id());
        LocalDate day = LocalDate.of(2026, 1, 20);
        clock.moveTo(day);
        assertThat(coverage(day, "MPS", "met-offences", "2025-08")).isEqualTo("withdrawn");
        assertThat(coverage(day, "MPS", "met-offences", "2025-09")).isNotEqualTo("withdrawn");
        clock.moveTo(START);
    }

    @Test
    void a_case_whose_date_or_service_was_corrected_is_told_where_its_earlier_row_still_counts() {
        String one = "C-9001,Housing,%s,Open,British\n";
        String whole = one.formatted("05/04/2023") + "C-9002,Housing,06/04/2023,Open,British\n";
        assertThat(concerns(whole, "2023-04..2023-06").issues()).isEmpty();
        SubmissionOutcome corrected = concerns(one.formatted("05/05/2023"), "2023-04..2023-06");
        assertThat(corrected.refused()).isFalse();
        assertThat(corrected.issues())
                .extracting(Issue::message)
                .satisfiesExactly(
                        references -> assertThat(references).contains("1 references", "count twice"),
                        months -> assertThat(months).contains("2 records of earlier files stay in force"));
        SubmissionOutcome moved = concerns("C-9002,Youth justice,06/04/2023,Open,British\n", "2023-04..2023-06");
        assertThat(moved.issues()).extracting(Issue::code).containsExactly("references-elsewhere");
    }

    @Test
    void a_file_that_replaces_all_that_was_there_keeps_nothing_beside_it() {
        concerns("C-9101,Housing,05/07/2023,Open,British\n", "2023-07..2023-09");
        concerns("C-9102,Adults,05/08/2023,Open,British\n", "2023-07..2023-09");
        assertThat(concerns("C-9101,Housing,06/07/2023,Closed,British\n", "2023-07..2023-09")
                        .issues())
                .isEmpty();
    }

    @Test
    void an_authoritys_own_count_is_held_against_another_source_without_telling_its_figure() {
        String headings = "NRM Reference,Referral Date,Referring Authority,Gender,Age Group,Main Type\n";
        StringBuilder referrals = new StringBuilder(headings);
        IntStream.range(0, 17)
                .forEach(n ->
                        referrals.append("NRM-7000").append(100 + n).append(",04/05/2025,Enfield,Male,Adult,Labour\n"));
        SubmissionOutcome police = hub.submit(file(referrals.toString()), "nrm-referrals", "MPS", "2025-05");
        assertThat(police.refused()).as(police.issues().toString()).isFalse();
        String own = "Case Reference,Service,Concern Date,NRM or DtN\nC-5001,Adults,05/05/2025,NRM\n";
        SubmissionOutcome council = hub.submit(file(own), "safeguarding-concerns", ENFIELD, "2025-04..2025-06");
        assertThat(council.issues()).extracting(Issue::code).containsExactly("counts-against-source");
        assertThat(council.issues().get(0).message())
                .contains("For Enfield, 2025-05 to 2025-05, it counts 1;", "counts markedly more")
                .doesNotContain("17");
    }

    @Test
    void a_summary_is_held_against_the_same_authoritys_cases_of_the_whole_quarter() {
        concerns(
                IntStream.range(70, 80)
                        .mapToObj(n -> "C-90" + n + ",Youth justice,0" + (n % 9 + 1) + "/11/2025,Open,British\n")
                        .collect(Collectors.joining()),
                "2025-10..2025-12");
        String cases = "Case Reference,Service,Concern Date,NRM or DtN\n"
                + IntStream.range(50, 62)
                        .mapToObj(n -> "C-80" + n + ",Adults,05/12/2025,NRM\n")
                        .collect(Collectors.joining());
        hub.submit(file(cases), "safeguarding-concerns", ENFIELD, "2025-10..2025-12");
        String headings = "Age Group,Exploitation Type,Outcome,People\n";

        SubmissionOutcome agreeing =
                hub.submit(file(headings + "Adult,Labour,NRM,12\n"), "borough-return", ENFIELD, "2025-10..2025-12");
        SubmissionOutcome differing =
                hub.submit(file(headings + "Adult,Labour,NRM,3\n"), "borough-return", ENFIELD, "2025-10..2025-12");

        assertThat(agreeing.issues()).isEmpty();
        assertThat(differing.issues()).extracting(Issue::code).containsExactly("counts-against-source");
    }

    @Test
    void a_source_that_returned_nothing_is_not_compared_with() {
        String own = "Case Reference,Service,Concern Date,NRM or DtN\n"
                + IntStream.range(10, 30)
                        .mapToObj(n -> "C-60" + n + ",Adults,05/08/2025,NRM\n")
                        .collect(Collectors.joining());
        SubmissionOutcome council = hub.submit(file(own), "safeguarding-concerns", ENFIELD, "2025-07..2025-09");
        assertThat(council.issues()).isEmpty();
    }

    /** A workbook of a return's own sheet and its counts. */
    private static Path workbook(String nil, String boroughs, int people) {
        Path workbook = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (var out = Files.newOutputStream(workbook);
                var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            row(book.newWorksheet("Return"), List.of("Boroughs", "Nil Return"), List.of(boroughs, nil));
            row(
                    book.newWorksheet("Summary"),
                    List.of("Boroughs", "Age Group", "Exploitation Type", "Outcome", "People"),
                    List.of(boroughs, "Adult", "Labour", "DtN", String.valueOf(people)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook;
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, List<String> headings, List<String> cells) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.value(1, i, cells.get(i));
        }
    }

    @Test
    void a_nil_tick_beside_counts_is_told() {
        SubmissionOutcome both = hub.submit(workbook("Yes", "", 4), "borough-return", ENFIELD, "2024-01..2024-03");
        assertThat(both.refused()).isFalse();
        assertThat(both.issues()).extracting(Issue::code).contains("nil-beside-counts");
        SubmissionOutcome none = hub.submit(workbook("Yes", "", 0), "borough-return", ENFIELD, "2024-01..2024-03");
        assertThat(none.issues()).extracting(Issue::code).doesNotContain("nil-beside-counts");
    }

    @Test
    void a_partnership_and_its_borough_that_return_the_same_quarter_are_told() {
        hub.register("EH", "Enfield and Haringey", "partnership");
        hub.context.getBean(Organisations.class).speaksFor("EH", List.of(ENFIELD, "E09000014"));
        hub.submit(workbook("No", "", 4), "borough-return", ENFIELD, "2024-04..2024-06");

        SubmissionOutcome own = hub.submit(workbook("No", "Haringey", 3), "borough-return", "EH", "2024-04..2024-06");
        SubmissionOutcome twice = hub.submit(workbook("No", "", 5), "borough-return", "EH", "2024-04..2024-06");

        assertThat(own.issues()).extracting(Issue::code).doesNotContain("spoken-for-twice");
        assertThat(twice.issues())
                .filteredOn(issue -> issue.code().equals("spoken-for-twice"))
                .singleElement()
                .extracting(issue -> issue.details().get("boroughs"))
                .isEqualTo("Enfield");
    }

    @Test
    void reports_of_a_month_that_was_sent_before_take_its_place_only_where_that_is_meant() {
        hub.register("NGO", "A charity", "ngo");
        String headings = "Date Seen,Borough,Sector,Type of Place,Indicators,Grade\n";
        Path first = file(headings + "03/04/2024,Camden,Nail bar,Salon,Passport withheld,B\n");
        SubmissionOutcome one = hub.submit(first, "soft-intelligence", "NGO", "2024-04");
        assertThat(one.refused()).as(one.issues().toString()).isFalse();

        Path second = file(headings + "20/04/2024,Camden,Car wash,Salon,Passport withheld,B\n");
        SubmissionOutcome unsaid = hub.submit(second, "soft-intelligence", "NGO", "2024-04");
        assertThat(unsaid.refused()).isTrue();
        assertThat(unsaid.issues()).extracting(Issue::code).contains("replaced-is-meant");
        assertThat(hub.submit(second, "soft-intelligence", "NGO", "2024-04", "replace")
                        .refused())
                .isFalse();
    }
}
