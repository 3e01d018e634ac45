package london.datahub.disclosure;

/**
 * What the attack on one promise came to.
 *
 * @param seen the narrowest interval proved for the cell; wider ones may be possible where the promise is kept
 */
public record Finding(Promise promise, Interval seen, Outcome outcome) {
    /** How it ended. Anything but {@code KEPT} forbids the release. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** The solver gave no proof, so the promise does not count as kept. */
        NOT_PROVED
    }
}
