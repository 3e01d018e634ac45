package london.datahub.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.validate.Period;

/** The whole returns of a feed that have ended, for an officer to choose from; none is chosen for anybody. */
final class ReturnPeriods {
    private ReturnPeriods() {}

    /** Returns them, the newest first. */
    static List<Period> of(Feed feed, LocalDate today) {
        int months = switch (feed.cadence()) {
            case MONTHLY, AS_IT_HAPPENS -> 1;
            case QUARTERLY -> 3;
            case YEARLY -> 12;
        };
        List<Period> periods = new ArrayList<>();
        Period period = Period.around(YearMonth.from(today), months);
        while (!period.from().isBefore(feed.validFrom())) {
            if (period.to().atEndOfMonth().isBefore(today)) {
                periods.add(period);
            }
            period = Period.around(period.from().minusMonths(1), months);
        }
        return periods;
    }
}
