package london.datahub.desk;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import london.datahub.validate.Period;
import org.springframework.stereotype.Component;

/** How the pages write months. */
@Component("monthWords")
final class MonthWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Returns April 2021, or April 2021 to June 2021. */
    public String of(Period period) {
        String from = MONTH.format(period.from());
        return period.from().equals(period.to()) ? from : from + " to " + MONTH.format(period.to());
    }
}
