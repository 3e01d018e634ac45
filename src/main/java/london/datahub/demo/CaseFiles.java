package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the monthly files of records: offences by the Met, referrals by both police forces and the Home Office. */
final class CaseFiles {
    private static final double REPEATED_IN_FILE = 0.03;
    private static final double POLICE_REFERRALS_THE_HOME_OFFICE_HOLDS_TOO = 0.75;
    private static final double OUTCOMES_AFTER_THE_FIRST_VERSION = 0.35;

    private final DemoOptions options;
    private final long seed;
    private final SubmissionCalendar calendar;
    private final Map<YearMonth, List<Offence>> offences;
    private final Map<YearMonth, List<Referral>> referrals;

    CaseFiles(Events events, SubmissionCalendar calendar, DemoOptions options) {
        this.options = options;
        this.seed = options.seed();
        this.calendar = calendar;
        this.offences = byMonth(events.offences(), Offence::recordedOn);
        this.referrals = byMonth(events.referrals(), Referral::referredOn);
    }

    private static <T> Map<YearMonth, List<T>> byMonth(List<T> events, Function<T, LocalDate> day) {
        return events.stream().collect(Collectors.groupingBy(event -> YearMonth.from(day.apply(event))));
    }

    List<DraftFile> all() {
        var files = new ArrayList<DraftFile>();
        for (YearMonth month : DemoPeriod.months(options)) {
            List<Submission> versions = calendar.monthly(FeedNames.MET_OFFENCES, "MPS", month);
            versions.forEach(version -> addFile(
                    files,
                    version,
                    "Modern slavery offences recorded by the Met",
                    (hand, asAt) -> offences(versions, version, hand)));
            for (String supplier : List.of("MPS", "COLP", "HO")) {
                calendar.monthly(FeedNames.NRM_REFERRALS, supplier, month)
                        .forEach(version -> addFile(
                                files, version, "NRM referrals received", (hand, asAt) -> referrals(version, hand)));
            }
        }
        return files;
    }

    /** Writes the records of one submission down. */
    private interface Writing {
        List<CaseRow> rows(Handwriting hand, LocalDate asAt);
    }

    // A supplier without a record sends no file here: nil returns are another feed's matter.
    private void addFile(List<DraftFile> files, Submission submission, String title, Writing writing) {
        SheetLayout layout = SheetLayout.of(submission, seed);
        List<CaseRow> rows = writing.rows(new Handwriting(submission, layout, seed), submission.submitOn());
        if (!rows.isEmpty()) {
            files.add(new CaseSheet(submission, layout, title).of(withRepeats(rows, submission)));
        }
    }

    private List<CaseRow> offences(List<Submission> versions, Submission version, Handwriting hand) {
        return offences.getOrDefault(version.from(), List.of()).stream()
                .map(offence -> new CaseRow(
                        offence.event(),
                        offence.person(),
                        version.corrects() ? CaseRow.RESUBMISSION : "",
                        new OffenceRow(offence, hand, seed).cells(outcomeOn(offence, versions), version.submitOn())))
                .toList();
    }

    // Every final outcome is in the last version, some of them in no earlier one.
    private LocalDate outcomeOn(Offence offence, List<Submission> versions) {
        Chance chance = Chance.of(seed, "outcome day", offence.event());
        LocalDate first = versions.get(0).submitOn();
        LocalDate last = versions.get(versions.size() - 1).submitOn();
        boolean later = versions.size() > 1 && chance.happens(OUTCOMES_AFTER_THE_FIRST_VERSION);
        LocalDate from = later ? first.plusDays(1) : offence.recordedOn();
        LocalDate to = later ? last : first;
        return from.plusDays(chance.between(0, (int) (to.toEpochDay() - from.toEpochDay())));
    }

    private List<CaseRow> referrals(Submission version, Handwriting hand) {
        return referrals.getOrDefault(version.from(), List.of()).stream()
                .filter(referral -> knows(version.organisation(), referral))
                .map(referral -> new CaseRow(
                        referral.event(),
                        referral.person().id(),
                        duplicate(version, referral),
                        new ReferralRow(referral, version.organisation(), hand, seed).cells(version.submitOn())))
                .toList();
    }

    private boolean knows(String supplier, Referral referral) {
        return switch (supplier) {
            case "MPS" -> referral.firstResponder().equals("mps");
            case "COLP" -> referral.firstResponder().equals("colp");
            default ->
                !ofPoliceWhoReport(referral)
                        || Chance.of(seed, "held by both", referral.event())
                                .happens(POLICE_REFERRALS_THE_HOME_OFFICE_HOLDS_TOO);
        };
    }

    private static boolean ofPoliceWhoReport(Referral referral) {
        return List.of("mps", "colp").contains(referral.firstResponder());
    }

    private static String duplicate(Submission version, Referral referral) {
        if (version.corrects()) {
            return CaseRow.RESUBMISSION;
        }
        return version.organisation().equals("HO") && ofPoliceWhoReport(referral) ? CaseRow.OTHER_SOURCE : "";
    }

    private List<CaseRow> withRepeats(List<CaseRow> rows, Submission submission) {
        Chance chance = Chance.of(seed, "repeats", submission);
        var result = new ArrayList<CaseRow>();
        var waiting = new ArrayList<CaseRow>();
        for (CaseRow row : rows) {
            result.add(row);
            if (chance.happens(REPEATED_IN_FILE)) {
                waiting.add(row.repeated());
            }
            if (!waiting.isEmpty() && chance.happens(0.3)) {
                result.add(waiting.remove(0));
            }
        }
        result.addAll(waiting);
        return result;
    }
}
