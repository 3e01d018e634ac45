package london.datahub.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** People who know some of the figures from their own records, and subtract them: authorities and their own cases. */
public final class Insiders {
    /** Nobody knows anything but what is published. */
    public static final Insiders NONE = new Insiders(List.of(), codes -> Set.of());

    private final List<String> names;
    private final Function<List<String>, Set<String>> records;
    private final Map<List<String>, BitSet> knowing = new ConcurrentHashMap<>();

    /**
     * @param names who they are
     * @param records whose records tell the figure of these codes; most are told by nobody's
     */
    public Insiders(List<String> names, Function<List<String>, Set<String>> records) {
        this.names = List.copyOf(names);
        this.records = records;
    }

    public List<String> names() {
        return names;
    }

    /** Returns the places of those who know this figure; not to be changed. */
    BitSet knowing(Cell cell) {
        return knowing.computeIfAbsent(cell.codes(), this::placesOf);
    }

    private BitSet placesOf(List<String> codes) {
        BitSet places = new BitSet();
        if (!codes.isEmpty()) {
            records.apply(codes).stream()
                    .mapToInt(names::indexOf)
                    .filter(place -> place >= 0)
                    .forEach(places::set);
        }
        return places;
    }

    /** Returns a figure as one of them knows it: how far it could be from the truth is 0 where it is their own. */
    Cell asKnown(Cell move, int who) {
        return knowing(move).get(who) ? move.known(Interval.exactly(0)) : move;
    }
}
