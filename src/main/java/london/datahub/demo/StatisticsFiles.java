package london.datahub.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts the demonstration's own referrals as the Home Office publishes them, totals mixed in with the detail. */
final class StatisticsFiles {
    private static final int DAYS_AFTER_THE_QUARTER = 35;
    private static final Map<String, String> POLICE = Map.of(
            "mps", "Metropolitan Police Service", "colp", "City of London Police", "btp", "British Transport Police");

    private final Events events;
    private final SubmissionCalendar calendar;
    private final long seed;

    StatisticsFiles(Events events, SubmissionCalendar calendar, long seed) {
        this.events = events;
        this.calendar = calendar;
        this.seed = seed;
    }

    List<DraftFile> all() {
        var files = new ArrayList<DraftFile>();
        for (Submission quarter : calendar.quarterly(FeedNames.NRM_STATISTICS, "HO", DAYS_AFTER_THE_QUARTER)) {
            files.add(police(quarter));
            files.add(councils(quarter));
        }
        files.removeIf(file -> file.truth().isEmpty());
        return files;
    }

    private DraftFile police(Submission quarter) {
        var table = new StatisticsTable(quarter, seed, "london-police");
        Map<String, List<Referral>> byForce = new TreeMap<>();
        referrals(quarter, r -> POLICE.containsKey(r.firstResponder()))
                .forEach(referral -> byForce.computeIfAbsent(
                                POLICE.get(referral.firstResponder()), force -> new ArrayList<>())
                        .add(referral));
        byForce.forEach((force, referrals) -> table.add("Police", force, force, referrals));
        return table.file();
    }

    private DraftFile councils(Submission quarter) {
        var table = new StatisticsTable(quarter, seed, "local-authority");
        table.add(
                "Local Authority",
                "Local Authority total",
                "Local Authority",
                referrals(quarter, r -> r.firstResponder().equals("local-authority")));
        return table.file();
    }

    private List<Referral> referrals(Submission quarter, Predicate<Referral> which) {
        return events.referrals().stream()
                .filter(referral -> {
                    YearMonth month = YearMonth.from(referral.referredOn());
                    return !month.isBefore(quarter.from()) && !month.isAfter(quarter.to());
                })
                .filter(which)
                .toList();
    }
}
