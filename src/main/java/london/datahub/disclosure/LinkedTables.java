package london.datahub.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns all tables of one population into one programme: their figures, the totals that link them though nobody
 * publishes them, and every sum that is true between these. The full cross-classification is left out, which changes
 * nothing as long as the tables do not form a ring: see {@link Margins}.
 */
public final class LinkedTables {
    private final CountTable table;
    private final Set<List<String>> released;
    private final Map<List<String>, Interval> known;
    private final List<Set<String>> published = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    private final Map<List<String>, Integer> places = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private LinkedTables(CountTable table, Set<List<String>> released, Map<List<String>, Interval> known) {
        this.table = table;
        this.released = released;
        this.known = known;
    }

    /** One figure never exceeds another: what a part of those counted are, and what all of them are. */
    public record Within(List<String> part, List<String> whole) {}

    /**
     * Compiles. The published figures come first, in the table's order; the truth of every other is derived.
     *
     * @param released the figures that the release to come shows; the others are given for their truth
     * @param known what everybody knows of a figure, published or not, without any release
     * @param within inequalities that no hierarchy tells
     * @throws ContradictoryTable where the counts do not add up, a combination is missing, or the tables form a ring
     */
    public static TableProgramme compile(
            CountTable table, Set<List<String>> released, Map<List<String>, Interval> known, List<Within> within) {
        LinkedTables compiler = new LinkedTables(table, released, known);
        if (!Levels.areAcyclic(table)) {
            throw new ContradictoryTable("Three or more of its tables form a ring, so that figures nobody publishes"
                    + " could be narrowed; leave one out, or a dimension of one.");
        }
        compiler.addCells();
        compiler.relate(within);
        return new Pruning(compiler.cells(), compiler.relations).pruned();
    }

    private void addCells() {
        for (int d = 0; d < table.dimensions().size(); d++) {
            published.add(new LinkedHashSet<>());
        }
        for (List<String> cell : table.counts().keySet()) {
            places.put(cell, codes.size());
            codes.add(cell);
            IntStream.range(0, cell.size()).forEach(d -> published.get(d).add(cell.get(d)));
        }
        List<Map<String, Set<String>>> partOf =
                table.dimensions().stream().map(Dimension::partOf).toList();
        Deque<List<String>> open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            List<String> cell = open.remove();
            for (int d = 0; d < cell.size(); d++) {
                for (String parent : partOf.get(d).getOrDefault(cell.get(d), Set.of())) {
                    List<String> total = with(cell, d, parent);
                    if (isUsed(d, parent) && places.putIfAbsent(total, codes.size()) == null) {
                        codes.add(total);
                        open.add(total);
                    }
                }
            }
        }
    }

    // A top that no table has, such as that of all time, links nothing.
    private boolean isUsed(int d, String code) {
        return !code.equals(table.dimensions().get(d).root())
                || published.get(d).contains(code);
    }

    private static List<String> with(List<String> cell, int d, String code) {
        List<String> changed = new ArrayList<>(cell);
        changed.set(d, code);
        return List.copyOf(changed);
    }

    private void relate(List<Within> within) {
        for (int d = 0; d < table.dimensions().size(); d++) {
            for (int place = 0; place < codes.size(); place++) {
                for (List<String> parts :
                        table.dimensions().get(d).partsOf(codes.get(place).get(d))) {
                    relate(place, d, parts);
                }
            }
        }
        for (Within one : within) {
            if (places.containsKey(one.part()) && places.containsKey(one.whole())) {
                relations.add(Relation.atMost(places.get(one.part()), places.get(one.whole())));
            }
        }
    }

    private void relate(int total, int d, List<String> parts) {
        int[] found = found(codes.get(total), d, parts);
        boolean isGiven = total < table.counts().size();
        if (found.length == 0 || found.length < parts.size() && !isGiven) {
            return;
        }
        if (found.length < parts.size()) {
            throw new ContradictoryTable(
                    "A combination is missing that others of the same total have: " + String.join(" ", codes.get(total))
                            + ", by " + table.dimensions().get(d).name() + ".");
        }
        Dimension.Adding adding = table.dimensions().get(d).adding();
        if (adding == Dimension.Adding.ONCE) {
            relations.add(Relation.sum(total, found));
        } else {
            if (adding == Dimension.Adding.AT_LEAST_ONCE) {
                relations.add(Relation.atMostSum(total, found));
            }
            IntStream.of(found).forEach(part -> relations.add(Relation.atMost(part, total)));
        }
    }

    private int[] found(List<String> total, int d, List<String> parts) {
        List<String> cell = new ArrayList<>(total);
        IntStream.Builder found = IntStream.builder();
        for (String part : parts) {
            cell.set(d, part);
            if (places.containsKey(cell)) {
                found.add(places.get(cell));
            }
        }
        return found.build().toArray();
    }

    private List<Cell> cells() {
        Map<Integer, Long> truth = new HashMap<>();
        table.counts().forEach((cell, count) -> truth.put(places.get(cell), count));
        derive(truth);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            cells.add(new Cell(
                    codes.get(i),
                    released.contains(codes.get(i)) ? Cell.Role.PUBLISHED : Cell.Role.UNPUBLISHED,
                    truth.getOrDefault(i, Cell.UNTOLD),
                    known.getOrDefault(codes.get(i), Interval.COUNT)));
        }
        return cells;
    }

    private void derive(Map<Integer, Long> truth) {
        int before;
        do {
            before = truth.size();
            for (Relation relation : relations) {
                int[] cells = relation.cells();
                boolean told = IntStream.range(1, cells.length).allMatch(i -> truth.containsKey(cells[i]));
                if (relation.exact() && told) {
                    long sum = IntStream.range(1, cells.length)
                            .mapToLong(i -> truth.get(cells[i]))
                            .sum();
                    truth.putIfAbsent(cells[0], sum);
                }
            }
        } while (truth.size() > before);
        for (Relation relation : relations) {
            boolean told = IntStream.of(relation.cells()).allMatch(truth::containsKey);
            if (told && !relation.holds(truth::get)) {
                throw new ContradictoryTable("Figures that stand in several of its tables do not add up: "
                        + String.join(" ", codes.get(relation.cells()[0])) + ".");
            }
        }
    }
}
