package london.datahub.disclosure;

import java.util.Arrays;
import java.util.List;
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
        TableProgramme.Tied[] ties = new TableProgramme.Tied[programme.size()];
        for (TableProgramme.Tied tied : programme.tied(cell -> !knowledge.isExact(cell))) {
            Arrays.stream(tied.cells()).forEach(cell -> ties[cell] = tied);
        }
        promises.stream()
                .filter(one -> ties[one.promise().cell()] == null)
                .forEach(one -> one.foundAnyhow(Interval.exactly(0)));
        promises.stream()
                .filter(one -> ties[one.promise().cell()] != null)
                .collect(Collectors.groupingBy(
                        one -> ties[one.promise().cell()].cells()[0], TreeMap::new, Collectors.toList()))
                .entrySet()
                .parallelStream()
                .forEach(own -> attack(ties[own.getKey()], own.getValue()));
    }

    private void attack(TableProgramme.Tied tied, List<Owed> owed) {
        try (KnowingGroup group = new KnowingGroup(knowledge, tied, facts, owed)) {
            group.attack();
        }
    }
}
