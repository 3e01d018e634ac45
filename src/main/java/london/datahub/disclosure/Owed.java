package london.datahub.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A promise to many people, each of whom knows something of their own: to whom it is proved, and how far to others. */
final class Owed {
    private final Promise promise;
    private final BitSet open;
    private final Openness openness;
    private final Map<Integer, Interval> narrowed = new HashMap<>();
    private Optional<Interval> toEverybody = Optional.empty();

    /**
     * @param promise about how far the figure is off the truth
     * @param people to whom it is still to be proved
     */
    Owed(Promise promise, BitSet people) {
        this.promise = promise;
        this.open = (BitSet) people.clone();
        this.openness = new Openness(promise);
        note(0, people);
    }

    Promise promise() {
        return promise;
    }

    /** Notes another truth: how far it is off, and who could believe it. */
    void note(double off, BitSet believing) {
        if (!open.isEmpty()) {
            openness.note(off, believing);
        }
    }

    /** Draws the conclusion from all that was noted, and returns to whom it is still open. */
    BitSet conclude() {
        if (!open.isEmpty()) {
            open.andNot(openness.proved());
        }
        return (BitSet) open.clone();
    }

    boolean isOpenTo(int person) {
        return open.get(person);
    }

    boolean reaches(boolean upwards, BitSet people) {
        return openness.reaches(upwards, people);
    }

    double farthest(boolean upwards) {
        return openness.farthest(upwards);
    }

    /** Notes how far it is open to all of these people at once. */
    void found(Interval seen, BitSet people) {
        if (promise.isKeptBy(seen)) {
            open.andNot(people);
        } else if (people.cardinality() == 1) {
            narrowed.put(people.nextSetBit(0), seen);
        }
    }

    /** Notes how far it is open to those who know nothing of their own, where that is not enough. */
    void foundAnyhow(Interval seen) {
        toEverybody = Optional.of(seen);
    }

    /** Returns how far it was found open to somebody to whom it is not proved; nothing where that was not asked for. */
    Optional<Interval> seenBy(int person) {
        return Optional.ofNullable(narrowed.get(person)).or(() -> toEverybody);
    }
}
