package london.datahub.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Promises that earlier releases together have made impossible: a partners' exact count beside a rounded total, say. What
 * they leave open is promised instead, where that is wide enough.
 */
final class Foregone {
    private final Map<Vow, Vow> instead = new HashMap<>();

    /**
     * Looks for more of them.
     *
     * @param told what was told before the release in question
     * @param failed promises that are not kept now, and what is seen
     * @return whether there are any
     */
    boolean add(List<Edition> told, Map<Vow, Interval> failed) {
        List<Vow> asked = failed.keySet().stream()
                .filter(vow -> vow.covers().width() > vow.width())
                .toList();
        if (asked.isEmpty()) {
            return false;
        }
        ReadBefore read = new ReadBefore(told, Insiders.NONE);
        Map<Vow, Interval> open = new LinkedHashMap<>();
        for (Vow vow : asked) {
            Interval left = read.openToAll(vow, failed.get(vow));
            if (!left.covers(vow.covers())) {
                open.put(vow, left);
            }
        }
        return concede(open);
    }

    /** Promises what was found to be open instead, where that is wide enough; tells whether any was. */
    boolean concede(Map<Vow, Interval> found) {
        int before = instead.size();
        found.forEach((vow, seen) -> {
            Interval left = vow.covers().and(seen);
            if (left.isAsWideAs(vow.width())) {
                instead.put(vow, Vow.covers(vow.edition(), vow.codes(), left, vow.width()));
            }
        });
        return instead.size() > before;
    }

    boolean has(Vow vow) {
        return instead.containsKey(vow);
    }

    /** Returns what can still be promised. */
    List<Vow> instead(List<Vow> vows) {
        return vows.stream().map(vow -> instead.getOrDefault(vow, vow)).toList();
    }
}
