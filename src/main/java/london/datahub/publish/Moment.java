package london.datahub.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** As at when, and for whom, a release is made. Its words in SQL are made here, never from what somebody typed. */
record Moment(Instant asAt, Audience audience) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    Moment {
        asAt = asAt.truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate day() {
        return LocalDate.ofInstant(asAt, LONDON);
    }

    /** Tells whether a period is over, and so long that what came late is in; what is no period always is. */
    boolean isSettled(String period) {
        return Ancestry.lastMonth(period)
                .map(month -> month.atEndOfMonth()
                        .plusDays(Cadence.get().settlesAfterDays())
                        .isBefore(day()))
                .orElse(true);
    }

    /** Returns a select with {@code :as_at}, {@code :as_at_day} and {@code :audience} written out. */
    String into(String sql) {
        return sql.replaceAll(":as_at_day\\b", "date '" + day() + "'")
                .replaceAll(":as_at\\b", "timestamp with time zone '" + MICROSECONDS.format(asAt) + "+00:00'")
                .replaceAll(":audience\\b", "'" + audience.word() + "'");
    }
}
