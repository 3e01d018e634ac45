package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns a table into its programme: every figure, and every sum that is true between figures. */
public final class TableCompiler {
    private static final long LIMIT = 200_000;

    private final CountTable table;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<List<String>, Integer> places = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private TableCompiler(CountTable table) {
        this.table = table;
    }

    /**
     * Compiles a table. The published cells come first, in the table's order.
     *
     * @throws ContradictoryTable where the counts do not add up
     */
    public static TableProgramme compile(CountTable table) {
        TableCompiler compiler = new TableCompiler(table);
        table.counts().forEach((codes, count) -> compiler.add(Cell.published(codes, count)));
        if (table.combinations() > table.counts().size() && !Margins.standAlone(table)) {
            compiler.addUnpublished();
        }
        compiler.relate();
        if (!table.counts().containsValue(Cell.UNTOLD)) {
            compiler.imply();
        }
        return new Pruning(compiler.cells, compiler.relations).pruned();
    }

    private void add(Cell cell) {
        places.put(cell.codes(), cells.size());
        cells.add(cell);
    }

    private void addUnpublished() {
        if (table.combinations() > LIMIT) {
            throw new ContradictoryTable("The dimensions have more than " + LIMIT
                    + " combinations, of which not all are given: too many to protect together.");
        }
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : table.dimensions()) {
            all = all.stream()
                    .flatMap(begun -> dimension.codes().stream().map(code -> with(begun, begun.size(), code)))
                    .toList();
        }
        all.stream().filter(codes -> !places.containsKey(codes)).forEach(codes -> add(Cell.unpublished(codes)));
    }

    private static List<String> with(List<String> codes, int place, String code) {
        List<String> changed = new ArrayList<>(codes);
        if (place == changed.size()) {
            changed.add(code);
        } else {
            changed.set(place, code);
        }
        return List.copyOf(changed);
    }

    private void relate() {
        for (int d = 0; d < table.dimensions().size(); d++) {
            Dimension dimension = table.dimensions().get(d);
            for (List<String> total : List.copyOf(places.keySet())) {
                for (List<String> parts : dimension.partsOf(total.get(d))) {
                    relate(total, d, parts);
                }
            }
        }
    }

    private void relate(List<String> total, int d, List<String> parts) {
        List<Integer> found = new ArrayList<>();
        for (String part : parts) {
            Integer place = places.get(with(total, d, part));
            if (place == null) {
                return;
            }
            found.add(place);
        }
        int[] children = found.stream().mapToInt(Integer::intValue).toArray();
        int whole = places.get(total);
        if (table.dimensions().get(d).additive()) {
            add(Relation.sum(whole, children));
        } else {
            add(Relation.atMostSum(whole, children));
            IntStream.of(children).forEach(child -> add(Relation.atMost(child, whole)));
        }
    }

    private void add(Relation relation) {
        check(relation);
        relations.add(relation);
    }

    private void check(Relation relation) {
        boolean told = IntStream.of(relation.cells()).allMatch(i -> cells.get(i).count() != Cell.UNTOLD);
        if (told && !relation.holds(place -> cells.get(place).count())) {
            int row = IntStream.of(relation.cells()).min().orElseThrow();
            throw new ContradictoryTable("The count of row " + (row + 1)
                    + " and those that it is made up of, or is a part of, do not add up.");
        }
    }

    // Leaving a row out does not hide it where the others tell its count.
    private void imply() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation relation : relations) {
                changed |= relation.exact() && imply(relation);
            }
        }
        relations.forEach(this::check);
    }

    private boolean imply(Relation relation) {
        int[] untold = IntStream.range(0, relation.size())
                .filter(i -> cells.get(relation.cells()[i]).count() == Cell.UNTOLD)
                .toArray();
        if (untold.length != 1) {
            return false;
        }
        long others = IntStream.range(0, relation.size())
                .filter(i -> i != untold[0])
                .mapToLong(i ->
                        relation.signs()[i] * cells.get(relation.cells()[i]).count())
                .sum();
        int place = relation.cells()[untold[0]];
        long count = -relation.signs()[untold[0]] * others;
        if (count < 0) {
            throw new ContradictoryTable("A combination that is left out would have to be less than 0, beside row "
                    + (IntStream.of(relation.cells()).min().orElseThrow() + 1) + ".");
        }
        cells.set(place, cells.get(place).implied(count));
        return true;
    }
}
