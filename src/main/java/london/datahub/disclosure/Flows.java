package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What went from figures that fell to those that overlap them, between two blocks of editions, as unknowns of the
 * attacker: by how much more it is than one way that the truth could have gone.
 */
final class Flows {
    private final OpenProgramme programme;
    private final Map<Ends, Integer> places = new HashMap<>();

    Flows(OpenProgramme programme) {
        this.programme = programme;
    }

    /** Between which figures of which blocks. */
    record Ends(int sooner, int later, List<String> from, List<String> to) {}

    /**
     * Adds what is known of the moves between two blocks.
     *
     * @param recoded one way for what left figures to have gone to others
     * @param changes by how much each figure is larger in the later one
     * @param before places of the figures of the sooner block
     * @param after places of those of the later one
     */
    void add(
            int sooner,
            int later,
            Map<List<String>, Map<List<String>, Long>> recoded,
            Map<List<String>, Long> changes,
            Function<List<String>, Integer> before,
            Function<List<String>, Integer> after) {
        Map<List<String>, List<Integer>> came = new LinkedHashMap<>();
        Map<List<String>, Long> rest = new HashMap<>(changes);
        recoded.forEach((from, moved) -> {
            List<Integer> left = new ArrayList<>();
            moved.forEach((to, count) -> {
                int place = programme.add(
                        new Cell(List.of(), Cell.Role.UNPUBLISHED, 0, new Interval(-count, Double.POSITIVE_INFINITY)));
                places.put(new Ends(sooner, later, from, to), place);
                left.add(place);
                came.computeIfAbsent(to, none -> new ArrayList<>()).add(place);
                rest.merge(to, -count, Long::sum);
            });
            bind(before.apply(from), after.apply(from), left, -1, 0);
        });
        came.forEach((to, flows) -> bind(before.apply(to), after.apply(to), flows, 1, rest.get(to)));
    }

    private void bind(int sooner, int later, List<Integer> flows, int sign, long most) {
        List<Integer> cells = new ArrayList<>(List.of(sooner, later));
        List<Integer> signs = new ArrayList<>(List.of(1, -1));
        flows.forEach(flow -> {
            cells.add(flow);
            signs.add(sign);
        });
        programme.atMost(cells, signs, most);
    }

    Optional<Integer> place(Ends ends) {
        return Optional.ofNullable(places.get(ends));
    }
}
