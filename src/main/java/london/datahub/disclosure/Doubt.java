package london.datahub.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A promise that is not proved to somebody who knows figures of their own.
 *
 * @param vow what is owed to them
 * @param who the place of that person among the {@link Insiders}
 * @param seen how far open the figure was found to be to them
 */
public record Doubt(Vow vow, int who, Interval seen) {
    /** Returns them by the people they are owed to. */
    static Map<Integer, List<Doubt>> byWho(Collection<Doubt> doubts) {
        return doubts.stream().collect(Collectors.groupingBy(Doubt::who, TreeMap::new, Collectors.toList()));
    }

    /** Returns of this and the same doubt, seen otherwise, the one whose figure is further open. */
    Doubt orWider(Doubt other) {
        return other.seen.width() > seen.width() ? other : this;
    }

    /** Returns it with no more owed than that. */
    Doubt owing(Interval open) {
        Interval owed = vow.covers().and(open);
        return new Doubt(Vow.covers(vow.edition(), vow.codes(), owed, Math.min(vow.width(), owed.width())), who, seen);
    }

    boolean isKept() {
        return seen.covers(vow.covers()) && seen.isAsWideAs(vow.width());
    }
}
