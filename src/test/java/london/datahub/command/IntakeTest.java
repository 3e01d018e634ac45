package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.RowOutcomes;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission replaces, and where every row of it ends; on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class IntakeTest {
    private static final String REFERRALS =
            "First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People\n";
    private static final String OFFENCES = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";

    @TempDir
    static Path folder;

    private static RunningHub hub;

    IntakeTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        hub = RunningHub.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String people(String type, String responder, int people) {
        return REFERRALS + type + "," + responder + ",Criminal,Child (17 or under),Male,UK," + people + "\n";
    }

    private static long peopleIn(String month) {
        return hub.count(
                "select coalesce(sum(people), 0) from warehouse.nrm_statistic"
                        + " where event_month = cast(? as date) and known_to > timestamp '9000-01-01 00:00:00'",
                month + "-01");
    }

    private static SubmissionOutcome referrals(String text, String period) {
        return hub.submit(file("referrals.csv", text), "nrm-statistics", "HO", period);
    }

    private static SubmissionOutcome offences(String rows, String month) {
        return hub.submit(file("offences.csv", OFFENCES + rows), "met-offences", "MPS", month);
    }

    private static long offencesIn(String month) {
        return hub.count(
                "select count(*) from warehouse.offence"
                        + " where event_month = cast(? as date) and known_to > timestamp '9000-01-01 00:00:00'",
                month + "-01");
    }

    private static Map<String, Long> rows(SubmissionOutcome outcome) {
        return outcome.rows().stream()
                .collect(Collectors.toMap(
                        row -> (row.outcome().name().toLowerCase() + " " + row.reason()).strip(),
                        RowOutcomes.Ended::rows));
    }

    @Test
    void another_part_of_the_same_quarter_is_never_removed() {
        referrals(people("Police", "Metropolitan Police Service", 178), "2015-01..2015-03");
        referrals(people("Local Authority", "Local Authority", 20), "2015-01..2015-03");
        assertThat(peopleIn("2015-01")).isEqualTo(198);
        referrals(people("Police", "Metropolitan Police Service", 180), "2015-01..2015-03");
        assertThat(peopleIn("2015-01")).isEqualTo(200);
    }

    @Test
    void the_same_bytes_for_another_period_are_refused_and_nothing_is_stored() {
        String text = people("Police", "Metropolitan Police Service", 7);
        referrals(text, "2015-04..2015-06");
        long before = hub.count("select count(*) from warehouse.submission");
        assertThatThrownBy(() -> referrals(text, "2015-07..2015-09"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The same file was submitted for 2015-04..2015-06.");
        assertThat(hub.count("select count(*) from warehouse.submission")).isEqualTo(before);
    }

    @Test
    void a_file_name_that_names_another_quarter_must_be_confirmed() {
        Path file = file("nrm_2015_q4.csv", people("Police", "Metropolitan Police Service", 8));
        assertThatThrownBy(() -> hub.submit(file, "nrm-statistics", "HO", "2021-01..2021-03"))
                .hasMessageContaining("speaks of 2015-10..2015-12")
                .hasMessageContaining("--confirm file-name");
        assertThat(hub.submit(file, "nrm-statistics", "HO", "2021-01..2021-03", "file-name")
                        .refused())
                .isFalse();
    }

    @Test
    void a_then_b_then_a_again_ends_with_a_and_a_twice_changes_nothing() {
        String a = people("Police", "Metropolitan Police Service", 1);
        String b = people("Police", "Metropolitan Police Service", 2);
        assertThat(referrals(a, "2021-04..2021-06").unchanged()).isFalse();
        assertThat(referrals(a, "2021-04..2021-06").unchanged()).isTrue();
        referrals(b, "2021-04..2021-06");
        assertThat(peopleIn("2021-04")).isEqualTo(2);
        assertThat(referrals(a, "2021-04..2021-06").unchanged()).isFalse();
        assertThat(peopleIn("2021-04")).isEqualTo(1);
        assertThat(hub.count("select count(*) from warehouse.version_in_force where feed = 'nrm-statistics'"
                        + " and event_month = date '2021-04-01'"))
                .isEqualTo(3);
    }

    @Test
    void a_row_supersedes_the_one_with_its_reference_whatever_its_period_and_absence_removes_nothing() {
        offences(
                "1000001/21,01/05/2021,Outcome Pending,Camden,17\n1000002/21,02/05/2021,Charged,Camden,30\n",
                "2021-05");
        offences("1000001/21,01/06/2021,Charged,Brent,17\n", "2021-06");
        assertThat(offencesIn("2021-05")).isEqualTo(1);
        assertThat(offencesIn("2021-06")).isEqualTo(1);
        assertThat(hub.count("select count(*) from warehouse.offence where event_month = date '2021-05-01'"))
                .isEqualTo(2);
    }

    @Test
    void every_row_of_a_messy_file_ends_in_a_stated_place() {
        String text = "Offences of July 2021\nPrepared 03/08/2021,,\n\n" + OFFENCES
                + "1000011/21,01/07/2021,Outcome Pending,Camden,17\n"
                + "1000011/21,01/07/2021,Charged,Camden,17\n"
                + "1000012/21,31/06/2021,Charged,Camden,17\n"
                + ",,,,12\n"
                + OFFENCES
                + "1000013/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000014/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000015/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000016/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000017/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000018/21,02 Jul 2021,Charged,LBTH,40\n"
                + "1000019/21,02 Jul 2021,Charged,LBTH,40\n"
                + "Total,,,,9\n\nSource: an extract of 3 August\n";
        SubmissionOutcome outcome = hub.submit(file("messy.csv", text), "met-offences", "MPS", "2021-07");
        assertThat(rows(outcome))
                .isEqualTo(Map.of(
                        "loaded", 8L,
                        "held date-unreadable", 1L,
                        "held cell-empty", 1L,
                        "skipped blank", 2L,
                        "skipped heading", 2L,
                        "skipped note", 1L,
                        "skipped repeated below", 1L,
                        "skipped title", 2L,
                        "skipped total", 1L));
        assertThat(outcome.fileRows()).isEqualTo(text.lines().count());
        assertThat(hub.count("select count(*) from warehouse.offence where outcome = 'charged'"
                        + " and recorded_on = date '2021-07-01'"))
                .isEqualTo(1);
    }

    @Test
    void a_held_row_does_not_quietly_take_the_place_of_one_in_force() {
        String good = people("NGO", "Kalayaan", 5);
        String bad = good.replace(",5", ",five") + "NGO,Unseen,Criminal,Child (17 or under),Male,UK,1\n";
        referrals(good, "2021-07..2021-09");
        SubmissionOutcome refused = referrals(bad, "2021-07..2021-09");
        assertThat(refused.refused()).isTrue();
        assertThat(rows(refused)).containsEntry("held with the rest of the file", 1L);
        assertThat(peopleIn("2021-07")).isEqualTo(5);
        assertThat(hub.count(
                        "select count(*) from warehouse.nrm_statistic where submission_id = ?",
                        refused.submission().id()))
                .isZero();
        hub.submit(file("bad.csv", bad), "nrm-statistics", "HO", "2021-07..2021-09", "held-rows");
        assertThat(peopleIn("2021-07")).isEqualTo(1);
    }

    @Test
    void a_workbook_is_read_like_a_text_with_real_dates_and_numbers() throws IOException {
        Path file = folder.resolve("offences.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("April");
            sheet.value(0, 0, "A title");
            for (int i = 0; i < 5; i++) {
                sheet.value(2, i, OFFENCES.strip().split(",")[i]);
            }
            sheet.value(3, 0, "1000031/21");
            sheet.value(3, 1, java.time.LocalDate.of(2021, 8, 9));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, "Charged");
            sheet.value(3, 3, "Camden");
            sheet.value(3, 4, 17);
        }
        SubmissionOutcome outcome = hub.submit(file, "met-offences", "MPS", "2021-08");
        assertThat(outcome.issues()).isEmpty();
        assertThat(rows(outcome))
                .isEqualTo(Map.of("loaded", 1L, "skipped title", 1L, "skipped blank", 1L, "skipped heading", 1L));
        assertThat(hub.count("select count(*) from warehouse.offence where age_group = 'child'"
                        + " and recorded_on = date '2021-08-09'"))
                .isEqualTo(1);
    }

    @Test
    void counts_without_a_month_of_their_own_need_the_period_of_one_whole_return() {
        String text = people("Police", "Metropolitan Police Service", 3);
        assertThatThrownBy(() -> referrals(text, "2020-02"))
                .hasMessageContaining("must be one whole return")
                .hasMessageContaining("2020-01..2020-03");
        assertThatThrownBy(() -> referrals(text, "2020-01..2020-12")).hasMessageContaining("2020-01..2020-03");
    }

    @Test
    void a_held_row_of_one_part_does_not_stand_in_the_way_of_another_part() {
        referrals(people("Police", "Metropolitan Police Service", 4), "2020-04..2020-06");
        String other = people("NGO", "Kalayaan", 5) + "NGO,Unseen,Criminal,Child (17 or under),Male,Ruritanian,1\n";
        SubmissionOutcome outcome = referrals(other, "2020-04..2020-06");
        assertThat(outcome.refused()).isFalse();
        assertThat(peopleIn("2020-04")).isEqualTo(9);
    }

    @Test
    void a_file_cut_short_does_not_take_the_place_of_a_whole_one_unless_confirmed() {
        StringBuilder whole = new StringBuilder(REFERRALS);
        for (int i = 1; i <= 30; i++) {
            whole.append("NGO,Unseen,Criminal,Child (17 or under),Male,UK,")
                    .append(i)
                    .append('\n');
        }
        referrals(whole.toString(), "2020-07..2020-09");
        String cut = people("NGO", "Unseen", 1);
        assertThat(referrals(cut, "2020-07..2020-09").refused()).isTrue();
        assertThat(peopleIn("2020-07")).isEqualTo(465);
        hub.submit(file("cut.csv", cut), "nrm-statistics", "HO", "2020-07..2020-09", "fewer-rows");
        assertThat(peopleIn("2020-07")).isEqualTo(1);
    }

    @Test
    void a_second_list_below_the_first_is_read_with_its_own_headings() {
        SubmissionOutcome outcome = offences(
                "1000051/21,01/09/2021,Charged,Camden,17\n\nOutcome,CRIS No,Date Recorded,Offence\n"
                        + "Charged,1000052/21,02/09/2021,Trafficking\n",
                "2021-09");
        assertThat(rows(outcome)).containsEntry("loaded", 2L).containsEntry("skipped heading", 2L);
    }

    @Test
    void data_where_no_heading_is_above_are_held_and_not_taken_for_a_note() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            String[][] good = {
                OFFENCES.strip().split(","),
                {"1000061/21", "01/10/2021", "Charged", "Camden", "17"},
                {"1000062/21", "01/10/2021", "Charged", "Camden", "17"},
                {"1000063/21", "01/10/2021", "Charged", "Brent", ""},
                {"1000064/21", "01/10/2021", "Charged", "Camden", "17"},
                {"1000065/21", "01/10/2021", "Charged", "Brent", ""}
            };
            String[][] other = {{"Our ref", "Recorded", "Result"}, {"1000066/21", "01/10/2021", "Charged"}};
            fill(workbook.newWorksheet("October"), good);
            fill(workbook.newWorksheet("Zebedee Quillfeather"), other);
        }
        SubmissionOutcome outcome = hub.submit(file, "met-offences", "MPS", "2021-10");
        assertThat(rows(outcome)).containsEntry("loaded", 5L).containsEntry("held figures-without-heading", 1L);
        assertThat(outcome.issues().toString()).contains("sheet 2").doesNotContain("Quillfeather");
        assertThat(hub.count("select count(*) from warehouse.submission_issue where sheet like 'Z%'"))
                .isZero();
    }

    private static void fill(org.dhatim.fastexcel.Worksheet sheet, String[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    @Test
    void a_reference_that_stands_in_rows_with_different_dates_is_to_be_checked() {
        SubmissionOutcome outcome = offences(
                "1000081/21,01/12/2021,Charged,Camden,17\n1000081/21,09/12/2021,Charged,Brent,40\n", "2021-12");
        assertThat(rows(outcome)).containsEntry("loaded", 1L).containsEntry("skipped repeated below", 1L);
        assertThat(outcome.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).startsWith("1 references stand in several rows"));
    }

    @Test
    void a_column_that_is_not_read_is_named_by_its_letter() {
        SubmissionOutcome outcome = hub.submit(
                file("extra.csv", "CRIS No,Date Recorded,Outcome,Officer\n1000071/21,01/11/2021,Charged,Somebody\n"),
                "met-offences",
                "MPS",
                "2021-11");
        assertThat(outcome.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.place().columnLetter()).isEqualTo("D"))
                .satisfies(issue -> assertThat(issue.toString()).doesNotContain("Officer", "Somebody"));
    }

    static Stream<List<String>> badInput() {
        return Stream.of(
                List.of("empty.csv", "", "met-offences", "MPS", "2021-05", "BAD_INPUT", "The file is empty."),
                List.of(
                        "page.csv",
                        "<!DOCTYPE html><html>",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "a web page"),
                List.of(
                        "paper.xlsx",
                        "%PDF-1.7\n%",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "The file is a PDF"),
                List.of(
                        "broken.xlsx",
                        "PK\3\4 and nothing",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "cannot be read"),
                List.of(
                        "other.csv",
                        "a,b,c\n1,2,3\n",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "No row with the headings"),
                List.of(
                        "near.csv",
                        "CRIS No,Date Recorded\n1,2\n",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "The heading \"Outcome\" is missing"),
                List.of(
                        "months.csv",
                        "MajorText,MinorText,BOCU,202105,May 2021\n",
                        "ward-crime",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "both read as \"2021-05\""),
                List.of(
                        "twice.csv",
                        "CRIS No,Date Recorded,Outcome,Crime Ref\n",
                        "met-offences",
                        "MPS",
                        "2021-05",
                        "BAD_INPUT",
                        "both read as"),
                List.of("ok.csv", OFFENCES, "unknown-feed", "MPS", "2021-05", "BAD_INPUT", "no feed of that name"),
                List.of(
                        "ok.csv",
                        OFFENCES,
                        "met-offences",
                        "NOBODY",
                        "2021-05",
                        "BAD_INPUT",
                        "No organisation with that code"),
                List.of(
                        "ok.csv",
                        OFFENCES,
                        "met-offences",
                        "HO",
                        "2021-05",
                        "AGAINST_A_RULE",
                        "no agreement to supply"),
                List.of("ok.csv", OFFENCES, "met-offences", "MPS", "2026-11", "AGAINST_A_RULE", "has not ended yet"),
                List.of("ok.csv", OFFENCES, "met-offences", "MPS", "2021-13", "BAD_INPUT", "period cannot be read"),
                List.of(
                        "ok.csv",
                        OFFENCES,
                        "met-offences",
                        "MPS",
                        "2021-05..2021-04",
                        "BAD_INPUT",
                        "period cannot be read"));
    }

    @Test
    void bad_input_is_refused_in_plain_words_and_nothing_is_stored() throws IOException {
        long before = stored();
        for (List<String> bad : badInput().toList()) {
            Path file = file(bad.get(0), bad.get(1));
            assertThatThrownBy(() -> hub.submit(file, bad.get(2), bad.get(3), bad.get(4)))
                    .as(bad.toString())
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.kind().name()).isEqualTo(bad.get(5)))
                    .hasMessageContaining(bad.get(6));
        }
        assertThatThrownBy(() -> hub.submit(folder, "met-offences", "MPS", "2021-05"))
                .hasMessageContaining("That is a folder");
        assertThat(stored()).isEqualTo(before);
    }

    private static long stored() throws IOException {
        Path originals = hub.context.getBean(HubSettings.class).dataDir().resolve("originals");
        try (Stream<Path> files = Files.exists(originals) ? Files.list(originals) : Stream.empty()) {
            return hub.count("select count(*) from warehouse.submission") * 1000 + files.count();
        }
    }
}
