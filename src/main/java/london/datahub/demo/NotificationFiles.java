package london.datahub.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;

/** Adults who did not consent, counted by nationality as the Home Office publishes duty-to-notify reports. */
final class NotificationFiles {
    // About one notification for four referrals; an assumption.
    private static final int A_QUARTER_ABOUT = 130;
    private static final int DAYS_AFTER_THE_QUARTER = 35;

    // The duty began in November 2015: this is its first whole quarter.
    private static final YearMonth FIRST_MONTH = YearMonth.of(2016, 1);

    private final SubmissionCalendar calendar;
    private final DemoOptions options;

    NotificationFiles(SubmissionCalendar calendar, DemoOptions options) {
        this.calendar = calendar;
        this.options = options;
    }

    List<DraftFile> all() {
        return calendar.quarterly(FeedNames.NRM_STATISTICS, "HO", DAYS_AFTER_THE_QUARTER).stream()
                .filter(quarter -> !quarter.from().isBefore(FIRST_MONTH))
                .map(this::file)
                .toList();
    }

    private DraftFile file(Submission quarter) {
        String name = DraftFile.name("nrm_duty_to_notify_" + quarter.quarterName(), SheetFormat.CSV);
        var rows = new ArrayList<List<Object>>();
        var truth = new ArrayList<TruthRow>();
        rows.add(List.of("Nationality", "Total"));
        Map<String, Integer> counts = counts(quarter);
        counts.forEach((nationality, reports) -> {
            rows.add(List.of(nationality, reports));
            truth.add(TruthRow.ofCount(quarter, name, rows.size(), name + "#" + rows.size()));
        });
        rows.add(List.of(
                "Total", counts.values().stream().mapToInt(Integer::intValue).sum()));
        return new DraftFile(quarter, name, SheetFormat.CSV, new Sheet("Data", rows), truth);
    }

    private Map<String, Integer> counts(Submission quarter) {
        Chance chance = Chance.of(options.seed(), "notifications", quarter.from());
        List<NamedCsvRecord> nationalities = DemoDefinition.rows("nationalities");
        long reports = Math.max(1, Math.round(options.size() * (A_QUARTER_ABOUT + chance.between(-20, 20))));
        Map<String, Integer> counts = new TreeMap<>();
        for (long i = 0; i < reports; i++) {
            NamedCsvRecord drawn = chance.oneOf(nationalities, row -> Double.parseDouble(row.getField("weight")));
            counts.merge(StatisticsTable.nationality(drawn.getField("nationality")), 1, Integer::sum);
        }
        return counts;
    }
}
