package london.datahub.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table protected by a policy in the light of what was released before, and attacked.
 *
 * @param table what would be published; nothing where no protection was found, and then nothing was attacked
 * @param attack what the attack on it came to
 * @param protecting how long it took, once the solver was loaded
 */
public record Protection(
        Optional<ReleasedTable> table, Optional<AttackReport> attack, Duration protecting, Duration attacking) {
    /**
     * Protects and attacks.
     *
     * @param earlier the table's earlier releases to the same audience or one below it, the oldest first
     */
    public static Protection of(TableProgramme now, List<ReleasedTable> earlier, Policy policy) {
        Natives.load();
        long start = System.nanoTime();
        Series.Joined series = Series.join(now, earlier);
        List<Promise> promises = Promises.of(policy, series, stillHidden(series, now.size(), policy));
        Map<List<String>, Shown> before =
                earlier.isEmpty() ? Map.of() : earlier.get(earlier.size() - 1).byCodes();
        Attempt attempt = new Attempt(series.programme(), promises, policy, before);
        attempt.run();
        return new Protection(
                attempt.shown().map(seen -> new ReleasedTable(now, seen.subList(0, now.size()))),
                attempt.attack(),
                Duration.ofNanos(System.nanoTime() - start).minus(attempt.attacking()),
                attempt.attacking());
    }

    /** Tells whether it may be published: a protection was found, and the attack proved every promise kept. */
    public boolean isSafe() {
        return attack.map(AttackReport::isSafe).orElse(false);
    }

    // Which of the earlier cells were small is not always told; those that could be so must go on to.
    private static List<Integer> stillHidden(Series.Joined series, int from, Policy policy) {
        TableProgramme programme = series.programme();
        List<Promise> hidden = IntStream.range(from, programme.size())
                .filter(i -> programme.cell(i).role() == Cell.Role.FACT)
                .filter(i -> programme.cell(i).count() == Cell.UNTOLD)
                .filter(i -> programme.cell(i).known().equals(Interval.COUNT))
                .mapToObj(i -> Promise.covers(i, 0, policy.threshold()))
                .toList();
        if (hidden.isEmpty()) {
            return List.of();
        }
        List<Interval> nothing =
                programme.cells().stream().map(cell -> Interval.ANY).toList();
        return Attacker.attack(programme, nothing, hidden).findings().stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.KEPT)
                .map(finding -> finding.promise().cell())
                .toList();
    }
}
