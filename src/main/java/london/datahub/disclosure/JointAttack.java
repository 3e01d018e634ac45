package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attack on all editions of a population together. Everything is tried first with all editions moving alike, then
 * with the newest on its own, then divided elsewhere; what is still not proved, with every edition on its own.
 */
public final class JointAttack {
    private final List<Edition> editions;
    private final Map<Vow, Interval> proved = new LinkedHashMap<>();
    private final Map<Vow, Interval> seen = new LinkedHashMap<>();
    private final Set<Vow> open;
    private final Reached reached;
    private int integersTried;

    private JointAttack(List<Edition> editions, List<Vow> vows, Reached reached) {
        this.editions = editions;
        this.reached = reached;
        this.open = new LinkedHashSet<>(vows);
    }

    /**
     * What the attack came to.
     *
     * @param kept promises that are proved, with the interval that is certain
     * @param failed promises that are broken or not proved, with the widest interval that was found
     * @param integersTried how many were also proved in whole numbers
     */
    public record Result(Map<Vow, Interval> kept, Map<Vow, Interval> failed, int integersTried) {
        public boolean isSafe() {
            return failed.isEmpty();
        }

        /** What it came to once those that failed were tried again. */
        Result then(Result again) {
            Map<Vow, Interval> all = new LinkedHashMap<>(kept);
            all.putAll(again.kept);
            return new Result(all, again.failed, integersTried + again.integersTried);
        }
    }

    /** Attacks. The oldest edition comes first. */
    public static Result on(List<Edition> editions, List<Vow> vows) {
        return on(editions, vows, new Reached());
    }

    /** The same, where much of it may have been attacked already. */
    static Result on(List<Edition> editions, List<Vow> vows, Reached reached) {
        JointAttack attack = new JointAttack(editions, vows, reached);
        Divisions.of(editions).forEach(attack::divided);
        Map<Vow, Interval> failed = new LinkedHashMap<>();
        attack.open.forEach(vow -> failed.put(vow, attack.seen.getOrDefault(vow, Interval.exactly(0))));
        return new Result(attack.proved, failed, attack.integersTried);
    }

    /**
     * Attacks what was released long since. Where older editions alone have made a promise impossible, what they leave
     * open counts.
     */
    public static Result onAllReleased(List<Edition> editions, List<Vow> vows) {
        Reached reached = new Reached();
        Result first = on(editions, vows, reached);
        List<Edition> before = new ArrayList<>(editions);
        before.add(before.remove(before.size() - 1).withoutOwn());
        Foregone foregone = new Foregone();
        if (!foregone.add(before, first.failed())) {
            return first;
        }
        return first.then(
                on(editions, foregone.instead(List.copyOf(first.failed().keySet())), reached));
    }

    private void divided(int[] blockOf) {
        if (open.isEmpty()) {
            return;
        }
        Moves moves = new Moves(editions, blockOf);
        Map<Promise, List<Vow>> promises = new LinkedHashMap<>();
        for (Vow vow : open) {
            moves.promise(vow)
                    .ifPresent(p -> promises.computeIfAbsent(p, one -> new ArrayList<>())
                            .add(vow));
        }
        TableProgramme programme = moves.programme();
        List<Interval> nothing =
                programme.cells().stream().map(cell -> Interval.ANY).toList();
        AttackReport report = Attacker.attack(programme, nothing, List.copyOf(promises.keySet()), reached);
        integersTried += report.integersTried();
        for (Finding finding : report.findings()) {
            for (Vow vow : promises.get(finding.promise())) {
                note(vow, finding, vow.isOfAddition() ? 0 : moves.truth(vow.edition(), vow.codes()));
            }
        }
    }

    private void note(Vow vow, Finding finding, long truth) {
        Interval found = finding.seen().plus(truth);
        if (finding.outcome() == Finding.Outcome.KEPT) {
            proved.put(vow, found);
            open.remove(vow);
        } else if (!seen.containsKey(vow) || found.width() > seen.get(vow).width()) {
            seen.put(vow, found);
        }
    }
}
