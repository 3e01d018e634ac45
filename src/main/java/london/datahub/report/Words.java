package london.datahub.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/** Figures and days as a reader sees them. */
final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneId.of("Europe/London"));

    private Words() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Returns a rate or count in one decimal, and none from a hundred on. */
    static String figure(double value) {
        return String.format(Locale.ENGLISH, Math.abs(value) >= 99.95 ? "%,.0f" : "%.1f", value);
    }

    /** Returns a count as a whole number. */
    static String count(double value) {
        return String.format(Locale.ENGLISH, "%,d", Math.round(value));
    }

    static String interval(Rate rate) {
        return between(rate.interval(Confidence.P95));
    }

    static String between(Interval interval) {
        return figure(interval.lower()) + " to " + figure(interval.upper());
    }

    /** Joins with commas and a last "and". */
    static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
