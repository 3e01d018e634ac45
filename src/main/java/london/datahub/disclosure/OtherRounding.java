package london.datahub.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What figures may not be rounded to, since it gave something away. */
final class OtherRounding {
    private final TableProgramme now;
    private final int base;
    private final Ties ties;
    private final Map<Integer, Set<Long>> forbidden = new HashMap<>();
    private final Set<Integer> turned = new HashSet<>();
    private final Random random = new Random(8);

    OtherRounding(TableProgramme now, int base) {
        this.now = now;
        this.base = base;
        this.ties = new Ties(now);
    }

    /** Returns the values by the figure's place. */
    Map<Integer, Set<Long>> forbidden() {
        return forbidden;
    }

    /**
     * Sends a figure that is given away to its other side, or one of its neighbours.
     *
     * @return whether there was any that could go
     */
    boolean turn(int place, List<Shown> shown) {
        int[] open = ties.beside(place)
                .filter(i -> now.cell(i).isPublished())
                .filter(i -> now.cell(i).count() % base != 0 && !forbidden.containsKey(i))
                .toArray();
        if (open.length == 0) {
            return false;
        }
        boolean itself = open[0] == place && turned.add(place);
        int chosen = itself ? place : open[random.nextInt(open.length)];
        long value = ((Shown.Rounded) shown.get(chosen)).count();
        return forbidden.computeIfAbsent(chosen, none -> new TreeSet<>()).add(value);
    }

    /** Lets everything be rounded as it likes, and tells whether anything was not: others are chosen from the start. */
    boolean takeBack() {
        boolean any = !forbidden.isEmpty();
        forbidden.clear();
        return any;
    }
}
