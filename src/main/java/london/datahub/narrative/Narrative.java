package london.datahub.narrative;

import java.time.LocalDate;

/**
 * A text that came with a return, without its words.
 *
 * @param id its fact's number
 * @param quarter the first day of the period it is for
 * @param findings what the screen found when it came in, as {@code name 2, phone 1}; empty where nothing was found
 */
public record Narrative(
        long id,
        long submission,
        String organisation,
        LocalDate quarter,
        String topic,
        boolean onePerson,
        String findings,
        State state) {
    /** Where it stands. */
    public enum State {
        HELD,
        RELEASED,
        REJECTED
    }
}
