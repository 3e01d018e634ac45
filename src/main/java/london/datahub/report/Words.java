package london.datahub.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a reader sees them. */
final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneId.of("Europe/London"));

    private Words() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }
}
