package london.datahub.disclosure;

import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Protects, attacks, and where the attack found something that the protector could not foresee (whole numbers can be
 * rarer than a linear programme thinks), hides more and begins again.
 */
final class Attempt {
    private static final int MOST_ROUNDS = 12;

    private final TableProgramme programme;
    private final List<Promise> promises;
    private final Policy policy;
    private final Map<List<String>, Shown> before;
    private final BitSet alsoHidden = new BitSet();
    private final Map<Integer, Set<Long>> forbidden = new HashMap<>();
    private final Random random = new Random(MOST_ROUNDS);
    private Optional<List<Shown>> shown = Optional.empty();
    private Optional<AttackReport> attack = Optional.empty();
    private Duration attacking = Duration.ZERO;

    Attempt(TableProgramme programme, List<Promise> promises, Policy policy, Map<List<String>, Shown> before) {
        this.programme = programme;
        this.promises = promises;
        this.policy = policy;
        this.before = before;
    }

    Optional<List<Shown>> shown() {
        return shown;
    }

    Optional<AttackReport> attack() {
        return attack;
    }

    Duration attacking() {
        return attacking;
    }

    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            shown = new Protector(policy, programme, promises).protect(before, alsoHidden, forbidden);
            long made = System.nanoTime();
            attack =
                    shown.map(seen -> Attacker.attack(programme, new ReleasedTable(programme, seen).tells(), promises));
            attacking = attacking.plusNanos(System.nanoTime() - made);
            boolean done = attack.isEmpty() || attack.get().isSafe();
            if (done || !(policy.method() == Policy.Method.ROUNDING ? roundOtherwise() : hideMore())) {
                return;
            }
        }
    }

    // Where a count and its neighbours are rounded so that they give it away, one of them is rounded to its other side.
    private boolean roundOtherwise() {
        boolean changed = false;
        for (Finding finding : attack.orElseThrow().failures()) {
            int cell = finding.promise().cell();
            int[] open = IntStream.concat(IntStream.of(cell), neighbours(cell))
                    .filter(this::hasAnotherSide)
                    .toArray();
            if (open.length > 0) {
                int chosen = open[random.nextInt(open.length)];
                long value = ((Shown.Rounded) shown.orElseThrow().get(chosen)).count();
                changed |= forbidden
                        .computeIfAbsent(chosen, none -> new TreeSet<>())
                        .add(value);
            }
        }
        return changed;
    }

    private boolean hasAnotherSide(int cell) {
        return programme.cell(cell).isPublished()
                && programme.cell(cell).count() % policy.threshold() != 0
                && !forbidden.containsKey(cell);
    }

    private boolean hideMore() {
        int hidden = alsoHidden.cardinality();
        attack.orElseThrow()
                .failures()
                .forEach(finding -> neighbours(finding.promise().cell())
                        .filter(cell -> shown.orElseThrow().get(cell) instanceof Shown.Exact)
                        .boxed()
                        .min(Comparator.comparingLong(
                                cell -> programme.cell(cell).count()))
                        .ifPresent(alsoHidden::set));
        return alsoHidden.cardinality() > hidden;
    }

    private IntStream neighbours(int cell) {
        IntStream beside = programme.relations().stream()
                .map(Relation::cells)
                .filter(cells -> IntStream.of(cells).anyMatch(other -> other == cell))
                .flatMapToInt(IntStream::of)
                .filter(other -> programme.cell(other).isPublished());
        int[] found = beside.filter(other -> !(shown.orElseThrow().get(other) instanceof Shown.Coded))
                .toArray();
        return found.length > 0 ? IntStream.of(found) : IntStream.of(programme.published());
    }
}
