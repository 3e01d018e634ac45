package london.datahub.screen;

/**
 * A part of a text that seems to tell of a person.
 *
 * @param from the first character, from 0
 * @param to the one behind the last
 */
public record Finding(PersonalData kind, int from, int to) {
    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }
}
