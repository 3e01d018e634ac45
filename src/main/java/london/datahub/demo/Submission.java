package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * What a supplier sends on one day.
 *
 * @param version 1, or 2 where it corrects the first
 */
record Submission(String feed, String organisation, YearMonth from, YearMonth to, LocalDate submitOn, int version) {
    boolean corrects() {
        return version > 1;
    }

    /** Returns the name of the file without its ending. */
    String fileName() {
        return organisation.toLowerCase(Locale.ROOT) + "-" + feed + "-" + from + (corrects() ? "-corrected" : "");
    }

    /** Returns the quarter of the calendar year as published file names say it: 2021_q2. */
    String quarterName() {
        return from.getYear() + "_q" + (from.getMonthValue() + 2) / 3;
    }
}
