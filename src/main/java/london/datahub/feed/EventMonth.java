package london.datahub.feed;

import java.util.List;

/**
 * Where the month of an event is found.
 *
 * @param columns the date column, or the year's and the quarter's
 */
public record EventMonth(Source source, List<String> columns) {
    /** The kinds of places where it can stand. */
    public enum Source {
        /** In the period that the officer states: its first month. */
        PERIOD,
        /** In a date column. */
        DATE,
        /** In two columns: the quarter's first month. */
        YEAR_AND_QUARTER,
        /** In the heading of the count. */
        HEADING
    }

    static EventMonth of(List<String> words) {
        if (words.equals(List.of("period"))) {
            return new EventMonth(Source.PERIOD, List.of());
        }
        if (words.equals(List.of("heading"))) {
            return new EventMonth(Source.HEADING, List.of());
        }
        return new EventMonth(words.size() == 2 ? Source.YEAR_AND_QUARTER : Source.DATE, words);
    }
}
