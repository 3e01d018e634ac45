package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Every figure that is published or can be reasoned about, and every true relation between them. Protector and attacker
 * share this and nothing else.
 *
 * @param overlaps figures that may count the same at another time
 */
public record TableProgramme(List<Cell> cells, List<Relation> relations, Overlaps overlaps) {
    public TableProgramme {
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
    }

    TableProgramme(List<Cell> cells, List<Relation> relations) {
        this(cells, relations, Overlaps.NONE);
    }

    /** Returns the same with what overlaps. */
    public TableProgramme with(Overlaps known) {
        return new TableProgramme(cells, relations, known);
    }

    /**
     * Unknown figures that relations tie together.
     *
     * @param cells their places, ascending
     * @param relations those that name one of them
     */
    record Tied(int[] cells, List<Relation> relations) {}

    public int size() {
        return cells.size();
    }

    public Cell cell(int place) {
        return cells.get(place);
    }

    /** Returns the places of the cells that are published now. */
    public int[] published() {
        return IntStream.range(0, size())
                .filter(place -> cell(place).isPublished())
                .toArray();
    }

    /** Returns the same for somebody who knows more of some figures. */
    TableProgramme knowing(UnaryOperator<Cell> known) {
        return new TableProgramme(cells.stream().map(known).toList(), relations, overlaps);
    }

    /** Returns what these relations say of some cells, in their order; the cells that they name besides must be known. */
    TableProgramme among(int[] some, List<Relation> binding) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        IntStream.of(some).forEach(cell -> places.put(cell, places.size()));
        List<Relation> numbered = binding.stream()
                .map(relation -> new Relation(
                        IntStream.of(relation.cells())
                                .map(cell -> places.computeIfAbsent(cell, one -> places.size()))
                                .toArray(),
                        relation.signs(),
                        relation.exact()))
                .toList();
        return new TableProgramme(places.keySet().stream().map(this::cell).toList(), numbered);
    }

    /** Returns the unknown cells in groups, so that none tells anything about a cell of another. */
    List<Tied> tied(IntPredicate unknown) {
        int[] leader = IntStream.range(0, size()).toArray();
        int[] named = new int[relations.size()];
        for (int r = 0; r < named.length; r++) {
            named[r] = tie(relations.get(r), unknown, leader);
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int cell = 0; cell < leader.length; cell++) {
            if (unknown.test(cell)) {
                members.computeIfAbsent(first(leader, cell), head -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<Integer, List<Relation>> binding = new LinkedHashMap<>();
        for (int r = 0; r < named.length; r++) {
            if (named[r] >= 0) {
                binding.computeIfAbsent(first(leader, named[r]), head -> new ArrayList<>())
                        .add(relations.get(r));
            }
        }
        return members.entrySet().stream()
                .map(group -> new Tied(
                        group.getValue().stream().mapToInt(i -> i).toArray(),
                        binding.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    // Returns an unknown cell that the relation names, or -1.
    private static int tie(Relation relation, IntPredicate unknown, int[] leader) {
        int one = -1;
        for (int cell : relation.cells()) {
            if (unknown.test(cell)) {
                one = one < 0 ? cell : one;
                leader[first(leader, cell)] = first(leader, one);
            }
        }
        return one;
    }

    private static int first(int[] leader, int cell) {
        int at = cell;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
