package london.datahub.disclosure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Tries to work out what was not published: for every promise, the lowest and the highest value that agree with all that
 * is known, by linear programming (the audit problem; Willenborg and de Waal, Elements of Statistical Disclosure
 * Control, 2001, chapter 6). Knows nothing of how the figures were protected.
 */
public final class Attacker {
    private static final int INTEGERS_TRIED = 20;

    private final TableProgramme programme;
    private final Knowledge knowledge;
    private final Map<Integer, AttackedGroup> groups = new LinkedHashMap<>();

    private Attacker(TableProgramme programme, List<Interval> shown) {
        this.programme = programme;
        this.knowledge = new Knowledge(programme, shown);
    }

    /**
     * Attacks every promise.
     *
     * @param shown what is published of each cell: exact, a band, or {@link Interval#ANY} for nothing
     */
    public static AttackReport attack(TableProgramme programme, List<Interval> shown, List<Promise> promises) {
        Natives.load();
        Attacker attacker = new Attacker(programme, shown);
        try {
            attacker.tieTogether();
            return attacker.attack(promises);
        } finally {
            attacker.groups.values().stream().distinct().forEach(AttackedGroup::close);
        }
    }

    private void tieTogether() {
        for (TableProgramme.Tied tied : programme.tied(cell -> !knowledge.isExact(cell))) {
            AttackedGroup group = new AttackedGroup(knowledge, tied);
            Arrays.stream(tied.cells()).forEach(cell -> groups.put(cell, group));
        }
    }

    private AttackReport attack(List<Promise> promises) {
        List<Finding> findings = promises.stream().map(this::attack).toList();
        List<Finding> kept = findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.KEPT)
                .toList();
        int step = Math.max(1, kept.size() / INTEGERS_TRIED);
        Map<Promise, Finding> tried = new LinkedHashMap<>();
        for (int i = 0; i < kept.size(); i += step) {
            Promise promise = kept.get(i).promise();
            AttackedGroup group = groups.get(promise.cell());
            if (group != null) {
                tried.put(promise, WholeNumbers.attack(knowledge, group.tied(), promise));
            }
        }
        return new AttackReport(
                findings.stream()
                        .map(finding -> tried.getOrDefault(finding.promise(), finding))
                        .toList(),
                tried.size());
    }

    private Finding attack(Promise promise) {
        AttackedGroup group = groups.get(promise.cell());
        if (group == null) {
            return found(promise, knowledge.of(promise.cell()));
        }
        if (!promise.isKeptBy(group.reached(promise.cell()))) {
            OptionalDouble high = group.furthest(promise.cell(), true);
            OptionalDouble low = group.furthest(promise.cell(), false);
            if (high.isEmpty() || low.isEmpty()) {
                return new Finding(promise, Interval.exactly(0), Finding.Outcome.NOT_PROVED);
            }
        }
        return found(promise, group.reached(promise.cell()));
    }

    private static Finding found(Promise promise, Interval seen) {
        boolean kept = promise.isKeptBy(seen);
        return new Finding(promise, seen, kept ? Finding.Outcome.KEPT : Finding.Outcome.BROKEN);
    }
}
