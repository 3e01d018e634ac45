package london.datahub.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The attack by people each of whom knows of one figure that it is no lower than so much: for every promise and everyone,
 * whether the figure is open as far as is owed. The truth is 0 for every figure of the programme, and agrees with what
 * everybody knows.
 */
final class OneKnown {
    private final TableProgramme programme;
    private final Knowledge knowledge;
    private final List<Fact> facts;

    /**
     * What one person knows.
     *
     * @param cell the figure
     * @param least what it is at least; 0 or less, since the truth is 0
     */
    record Fact(int cell, double least) {}

    /** @param facts what each person knows, in the order in which promises name them */
    OneKnown(TableProgramme programme, List<Fact> facts) {
        this.programme = programme;
        this.facts = facts;
        this.knowledge = new Knowledge(
                programme, programme.cells().stream().map(cell -> Interval.ANY).toList());
    }

    /** Attacks; the promises know afterwards to whom they are proved. */
    void attack(List<Owed> promises) {
        Map<Integer, TableProgramme.Tied> ties = new HashMap<>();
        for (TableProgramme.Tied tied : programme.tied(cell -> !knowledge.isExact(cell))) {
            Arrays.stream(tied.cells()).forEach(cell -> ties.put(cell, tied));
        }
        promises.stream()
                .filter(one -> !ties.containsKey(one.promise().cell()))
                .forEach(one -> one.foundAnyhow(Interval.exactly(0)));
        promises.stream()
                .filter(one -> ties.containsKey(one.promise().cell()))
                .collect(Collectors.groupingBy(
                        one -> ties.get(one.promise().cell()).cells()[0], TreeMap::new, Collectors.toList()))
                .entrySet()
                .parallelStream()
                .forEach(own -> attack(ties.get(own.getKey()), own.getValue()));
    }

    private void attack(TableProgramme.Tied tied, List<Owed> owed) {
        try (KnowingGroup group = new KnowingGroup(knowledge, tied, facts, owed)) {
            group.attack();
        }
    }
}
