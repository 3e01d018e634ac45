package london.datahub.disclosure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tries to work out what was not published: for every promise, the lowest and the highest value that agree with all that
 * is known, by linear programming (the audit problem; Willenborg and de Waal, Elements of Statistical Disclosure
 * Control, 2001, chapter 6). Knows nothing of how the figures were protected.
 */
public final class Attacker {
    private static final int MOST_SEARCHES = 40;
    private static final int MOST_SEARCHED = 1_500;
    // About two seconds of an idle machine; steps, so that a busy one comes to the same.
    private static final long MOST_WORK = 50_000_000;

    private final TableProgramme programme;
    private final Knowledge knowledge;
    private final TableProgramme.Tied[] ties;
    private final Map<Integer, AttackedGroup> groups = new LinkedHashMap<>();

    private final Reached reached;
    private final boolean inWholeNumbers;
    private int searches;
    private int provedWhole;

    private Attacker(TableProgramme programme, List<Interval> shown, Reached reached, boolean inWholeNumbers) {
        Natives.load();
        this.reached = reached;
        this.inWholeNumbers = inWholeNumbers;
        this.programme = programme;
        this.ties = new TableProgramme.Tied[programme.size()];
        this.knowledge = new Knowledge(programme, shown);
    }

    /**
     * Attacks every promise, and asks for whole numbers too.
     *
     * @param shown what is published of each cell: exact, a band, or {@link Interval#ANY} for nothing
     */
    public static AttackReport attack(TableProgramme programme, List<Interval> shown, List<Promise> promises) {
        return attack(programme, shown, promises, new Reached());
    }

    /** The same, where some groups may have been attacked already. */
    static AttackReport attack(
            TableProgramme programme, List<Interval> shown, List<Promise> promises, Reached reached) {
        return new Attacker(programme, shown, reached, true).run(promises);
    }

    /** The same, but what a linear programme proves is enough: for questions that are asked by the thousand. */
    static AttackReport attackLinearly(TableProgramme programme, List<Interval> shown, List<Promise> promises) {
        return new Attacker(programme, shown, new Reached(), false).run(promises);
    }

    private AttackReport run(List<Promise> promises) {
        try {
            tieTogether();
            return attack(promises);
        } finally {
            groups.values().stream().distinct().forEach(AttackedGroup::close);
        }
    }

    private void tieTogether() {
        for (TableProgramme.Tied tied : programme.tied(cell -> !knowledge.isExact(cell))) {
            Arrays.stream(tied.cells()).forEach(cell -> ties[cell] = tied);
        }
    }

    private AttackReport attack(List<Promise> promises) {
        Map<AttackedGroup, List<Promise>> asked = new LinkedHashMap<>();
        promises.stream()
                .filter(promise -> ties[promise.cell()] != null)
                .collect(Collectors.groupingBy(
                        promise -> ties[promise.cell()].cells()[0], TreeMap::new, Collectors.toList()))
                .forEach((first, own) -> {
                    TableProgramme.Tied tied = ties[first];
                    AttackedGroup group = new AttackedGroup(knowledge, tied, answer -> {});
                    if (inWholeNumbers) {
                        group.goOnFrom(reached);
                    }
                    Arrays.stream(tied.cells()).forEach(cell -> groups.put(cell, group));
                    asked.put(group, own);
                });
        Map<Promise, Finding> found = new ConcurrentHashMap<>();
        asked.entrySet().parallelStream().forEach(group -> attack(group.getKey(), group.getValue(), found));
        if (inWholeNumbers) {
            asked.keySet().forEach(group -> group.leaveTo(reached));
        }
        List<Finding> findings = promises.stream()
                .map(promise ->
                        groups.containsKey(promise.cell()) ? inWholeNumbers(found.get(promise)) : known(promise))
                .toList();
        return new AttackReport(findings, provedWhole);
    }

    private void attack(AttackedGroup group, List<Promise> promises, Map<Promise, Finding> found) {
        group.sweep(promises);
        for (Promise promise : promises) {
            Finding finding = attack(group, promise);
            found.put(promise, finding);
            if (inWholeNumbers && finding.outcome() == Finding.Outcome.KEPT) {
                group.lookForWhole(promise, isLarge(group) ? MOST_WORK : Long.MAX_VALUE);
            }
        }
    }

    private static boolean isLarge(AttackedGroup group) {
        return group.tied().cells().length > MOST_SEARCHED;
    }

    // A linear programme's answer is often whole by itself; where it is not, the whole numbers are searched.
    private Finding inWholeNumbers(Finding finding) {
        Promise promise = finding.promise();
        AttackedGroup group = groups.get(promise.cell());
        if (!inWholeNumbers || finding.outcome() != Finding.Outcome.KEPT) {
            return finding;
        }
        if (promise.isKeptBy(group.reachedWhole(promise.cell()))) {
            provedWhole++;
            return finding;
        }
        if (searches == MOST_SEARCHES || isLarge(group)) {
            return finding;
        }
        searches++;
        Optional<Finding> found = WholeNumbers.attack(knowledge, group.tied(), promise);
        provedWhole += found.isPresent() ? 1 : 0;
        return found.orElse(finding);
    }

    private static Finding attack(AttackedGroup group, Promise promise) {
        if (!promise.isKeptBy(group.reached(promise.cell()))) {
            boolean proved = group.furthest(promise.cell(), true) & group.furthest(promise.cell(), false);
            if (!proved) {
                return new Finding(promise, Interval.exactly(0), Finding.Outcome.NOT_PROVED);
            }
        }
        return found(promise, group.reached(promise.cell()));
    }

    private Finding known(Promise promise) {
        return found(promise, knowledge.of(promise.cell()));
    }

    private static Finding found(Promise promise, Interval seen) {
        boolean kept = promise.isKeptBy(seen);
        return new Finding(promise, seen, kept ? Finding.Outcome.KEPT : Finding.Outcome.BROKEN);
    }
}
