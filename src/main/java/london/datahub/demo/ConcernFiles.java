package london.datahub.demo;

import java.time.YearMonth;
import java.util.List;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;

/** Makes the councils' files of 2021-22: every authority exports its concerns of a quarter. */
final class ConcernFiles {
    private static final YearMonth FIRST_MONTH = YearMonth.of(2021, 4);
    private static final String TITLE = "Modern slavery concerns recorded by the council";

    private final Concerns concerns;
    private final SubmissionCalendar calendar;
    private final long seed;

    ConcernFiles(Events events, SubmissionCalendar calendar, DemoOptions options) {
        this.concerns = new Concerns(events, options);
        this.calendar = calendar;
        this.seed = options.seed();
    }

    List<DraftFile> all() {
        return Boroughs.all().stream()
                .map(Borough::code)
                .flatMap(authority -> quarters(authority).stream())
                .map(this::file)
                .toList();
    }

    private List<Submission> quarters(String authority) {
        int daysAfterTheQuarter = Chance.of(seed, "council's return", authority).between(10, 26);
        return calendar.quarterly(FeedNames.SAFEGUARDING_CONCERNS, authority, daysAfterTheQuarter).stream()
                .filter(quarter -> !quarter.from().isBefore(FIRST_MONTH))
                .toList();
    }

    private DraftFile file(Submission quarter) {
        SheetLayout layout = SheetLayout.of(quarter, seed);
        Handwriting hand = new Handwriting(quarter, layout, seed);
        List<CaseRow> rows = concerns.of(quarter.organisation(), quarter).stream()
                .map(concern -> row(concern, quarter, hand))
                .toList();
        return new CaseSheet(quarter, layout, TITLE).of(rows);
    }

    private CaseRow row(Concern concern, Submission quarter, Handwriting hand) {
        return new CaseRow(
                concern.event(),
                concern.person().id(),
                concern.referral() == null ? "" : CaseRow.OTHER_SOURCE,
                new ConcernRow(concern, hand, seed).cells(quarter.submitOn()));
    }
}
