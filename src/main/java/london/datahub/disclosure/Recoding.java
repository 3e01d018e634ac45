package london.datahub.disclosure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what left some figures may have gone: to overlapping ones that have not fallen. One way for all that left a
 * figure to have gone somewhere is found for as many figures as it can be found for, by augmenting paths (Ford and
 * Fulkerson, Maximal flow through a network, 1956). Of the others, something was taken back.
 */
final class Recoding {
    private final Overlaps overlaps;
    private final Map<List<String>, Long> room = new LinkedHashMap<>();
    private final Map<List<String>, Map<List<String>, Long>> moved = new LinkedHashMap<>();

    private Recoding(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    /**
     * Finds it.
     *
     * @param changes by how much each figure is larger than before
     * @return how much may have gone from each figure that fell to each that overlaps it, 0 where nothing has to have
     */
    static Map<List<String>, Map<List<String>, Long>> of(Map<List<String>, Long> changes, Overlaps overlaps) {
        Recoding recoding = new Recoding(overlaps);
        changes.forEach((codes, change) -> {
            if (change >= 0) {
                recoding.room.put(codes, change);
            }
        });
        changes.forEach((codes, change) -> {
            if (change < 0) {
                recoding.send(codes, -change);
            }
        });
        return recoding.moved;
    }

    private void send(List<String> from, long all) {
        Map<List<String>, Long> to = new LinkedHashMap<>();
        overlaps.of(from).filter(room::containsKey).forEach(other -> to.put(other, 0L));
        moved.put(from, to);
        long left = all;
        while (left > 0 && sendOne(from, new HashSet<>())) {
            left--;
        }
        if (left > 0) {
            to.forEach((other, sent) -> room.merge(other, sent, Long::sum));
            moved.remove(from);
        }
    }

    private boolean sendOne(List<String> from, Set<List<String>> tried) {
        Map<List<String>, Long> sent = moved.get(from);
        for (List<String> to : sent.keySet()) {
            if (tried.add(to) && (takesOne(to) || sendsOneElsewhere(to, tried))) {
                sent.merge(to, 1L, Long::sum);
                return true;
            }
        }
        return false;
    }

    private boolean takesOne(List<String> to) {
        boolean free = room.get(to) > 0;
        if (free) {
            room.merge(to, -1L, Long::sum);
        }
        return free;
    }

    private boolean sendsOneElsewhere(List<String> to, Set<List<String>> tried) {
        Optional<List<String>> other = overlaps.of(to)
                .filter(from -> moved.getOrDefault(from, Map.of()).getOrDefault(to, 0L) > 0)
                .filter(from -> sendOne(from, tried))
                .findFirst();
        other.ifPresent(from -> moved.get(from).merge(to, -1L, Long::sum));
        return other.isPresent();
    }
}
