package london.datahub.disclosure;

import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            shown = new Protector(policy, programme, promises).protect(before, alsoHidden);
            long made = System.nanoTime();
            attack =
                    shown.map(seen -> Attacker.attack(programme, new ReleasedTable(programme, seen).tells(), promises));
            attacking = attacking.plusNanos(System.nanoTime() - made);
            boolean done = attack.isEmpty() || attack.get().isSafe();
            if (done || policy.method() == Policy.Method.ROUNDING || !hideMore()) {
                return;
            }
        }
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
        int[] found = beside.filter(other -> shown.orElseThrow().get(other) instanceof Shown.Exact)
                .toArray();
        return found.length > 0 ? IntStream.of(found) : IntStream.of(programme.published());
    }
}
