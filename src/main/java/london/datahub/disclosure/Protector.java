package london.datahub.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes what is shown of every cell, as the policy says. Whether it is safe is for the attacker to say. */
final class Protector {
    private static final Shown NOTHING = new Shown.Coded();

    private final Policy policy;
    private final TableProgramme programme;
    private final List<Promise> promises;
    private final Patience patience;

    Protector(Policy policy, TableProgramme programme, List<Promise> promises) {
        Natives.load();
        this.policy = policy;
        this.programme = programme;
        this.promises = promises;
        this.patience = new Patience(policy.budgetFor(programme.size()));
    }

    /**
     * Protects.
     *
     * @param before what the last release showed of a cell, where it was rounded
     * @param alsoHidden cells to suppress whatever their count
     * @param forbidden what a cell may not be rounded to
     * @return what is shown, nothing of cells that are not published; or empty where no protection was found
     */
    Optional<List<Shown>> protect(
            Map<List<String>, Shown> before, BitSet alsoHidden, Map<Integer, Set<Long>> forbidden) {
        return policy.method() == Policy.Method.SUPPRESSION
                ? Optional.of(suppress(alsoHidden))
                : round(before, forbidden);
    }

    private List<Shown> suppress(BitSet alsoHidden) {
        boolean[] primary = new boolean[programme.size()];
        for (int cell : programme.published()) {
            primary[cell] =
                    alsoHidden.get(cell) || policy.isSmall(programme.cell(cell).count());
        }
        try (Suppression suppression = new Suppression(programme, promises, primary, patience)) {
            boolean[] hidden = suppression.find();
            return shown(cell -> hidden[cell]
                    ? NOTHING
                    : new Shown.Exact(programme.cell(cell).count()));
        }
    }

    private Optional<List<Shown>> round(Map<List<String>, Shown> before, Map<Integer, Set<Long>> forbidden) {
        Map<Integer, Long> earlier = new HashMap<>();
        for (int cell : programme.published()) {
            if (before.get(programme.cell(cell).codes()) instanceof Shown.Rounded rounded) {
                earlier.put(cell, rounded.count());
            }
        }
        Optional<long[]> fast = new SmallCountRounding(programme, policy.threshold()).find();
        return rounded(earlier, true, forbidden, fast)
                .or(() -> rounded(earlier, false, forbidden, fast))
                .or(() -> rounded(Map.of(), false, forbidden, fast))
                .or(() -> forbidden.isEmpty() ? fast : Optional.empty())
                .map(rounded -> shown(cell -> new Shown.Rounded(rounded[cell], policy.threshold())));
    }

    private Optional<long[]> rounded(
            Map<Integer, Long> earlier, boolean withTotals, Map<Integer, Set<Long>> forbidden, Optional<long[]> start) {
        RoundingModel model = new RoundingModel(programme, policy.threshold(), earlier, withTotals);
        forbidden.forEach((cell, values) -> values.forEach(value -> model.forbid(cell, value)));
        return model.solve(start, patience.left());
    }

    private List<Shown> shown(IntFunction<Shown> published) {
        return IntStream.range(0, programme.size())
                .mapToObj(cell -> programme.cell(cell).isPublished() ? published.apply(cell) : NOTHING)
                .toList();
    }
}
