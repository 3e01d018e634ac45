package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says when each supplier sends what, and which months it sends again in a corrected version. */
final class SubmissionCalendar {
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 6, 30);
    private static final double CORRECTED_OFFENCES = 0.15;
    private static final double CORRECTED_REFERRALS = 0.22;

    private final long seed;
    private final List<YearMonth> months;
    private final Map<String, Set<YearMonth>> corrected = new HashMap<>();

    SubmissionCalendar(DemoOptions options) {
        this.seed = options.seed();
        this.months = DemoPeriod.months(options);
        correct(FeedNames.MET_OFFENCES, "MPS", CORRECTED_OFFENCES);
        correct(FeedNames.NRM_REFERRALS, "MPS", CORRECTED_OFFENCES);
        correct(FeedNames.NRM_REFERRALS, "HO", CORRECTED_REFERRALS);
    }

    private void correct(String feed, String organisation, double share) {
        Chance chance = Chance.of(seed, "corrected months", feed, organisation);
        corrected.put(
                feed + organisation,
                chance.shuffled(months).stream()
                        .limit(Math.max(1, Math.round(months.size() * share)))
                        .collect(Collectors.toSet()));
    }

    /** Returns a month's submissions of one feed and supplier: the first, and its correction where there is one. */
    List<Submission> monthly(String feed, String organisation, YearMonth month) {
        Chance chance = Chance.of(seed, "submission days", feed, organisation, month);
        var submissions = new ArrayList<Submission>();
        LocalDate first = workingDay(month.plusMonths(1).atDay(chance.between(3, 14)));
        submissions.add(new Submission(feed, organisation, month, month, first, 1));
        if (corrected.getOrDefault(feed + organisation, Set.of()).contains(month)) {
            int later = organisation.equals("HO") ? chance.between(120, 300) : chance.between(40, 80);
            LocalDate again = workingDay(first.plusDays(later));
            LocalDate latest = again.isAfter(LAST_DAY) ? LAST_DAY : again;
            submissions.add(new Submission(feed, organisation, month, month, latest, 2));
        }
        return submissions;
    }

    /** Returns the submission of each quarter, sent that many days after its end, or a few more. */
    List<Submission> quarterly(String feed, String organisation, int days) {
        var submissions = new ArrayList<Submission>();
        for (int i = 0; i < months.size(); i += 3) {
            YearMonth last = months.get(i + 2);
            int later = days + Chance.of(seed, feed, last).between(0, 7);
            LocalDate day = workingDay(last.atEndOfMonth().plusDays(later));
            submissions.add(new Submission(feed, organisation, months.get(i), last, day, 1));
        }
        return submissions;
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
