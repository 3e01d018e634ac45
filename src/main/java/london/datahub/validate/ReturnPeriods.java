package london.datahub.validate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import london.datahub.feed.Feed;

/** The whole returns of a feed: its months, quarters or financial years that have ended. */
public final class ReturnPeriods {
    private ReturnPeriods() {}

    /** Returns them, the newest first. */
    public static List<Period> of(Feed feed, LocalDate today) {
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
