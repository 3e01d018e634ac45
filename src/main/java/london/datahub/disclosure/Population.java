package london.datahub.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All tables of one population, protected for one audience in the light of what it was told before, and attacked by
 * everybody who will see them. Where the attack finds something, more is hidden or rounded otherwise, and it begins
 * again.
 */
public final class Population {
    private static final int MOST_ROUNDS = 8;
    private static final int TRIES_FOR_OTHERS = 2;

    private final TableProgramme now;
    private final Policy policy;
    private final List<Audience> audiences;
    private final Map<List<String>, Shown> before;
    private final List<Foregone> foregone;
    private final BitSet hidden = new BitSet();
    private final Map<Integer, Set<Long>> forbidden = new HashMap<>();
    private final Set<Integer> turned = new HashSet<>();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final Random random = new Random(MOST_ROUNDS);
    private List<List<Integer>> relationsOf;
    private Duration protecting = Duration.ZERO;
    private Duration attacking = Duration.ZERO;

    /**
     * Who attacks: an audience with all it was told, and what it must not find out.
     *
     * @param policy what is promised to keep from it
     * @param editions what it was told, the oldest first; the release to come belongs to the last
     * @param isOwn whether the release is to this audience itself; else to one below it
     */
    public record Audience(Policy policy, List<Edition> editions, boolean isOwn) {
        private List<Edition> with(Map<List<String>, Shown> shown) {
            List<Edition> all = new ArrayList<>(editions);
            Edition newest = all.remove(all.size() - 1);
            all.add(isOwn ? newest.withOwn(shown) : newest.withBelow(shown));
            return all;
        }
    }

    /**
     * What came of it.
     *
     * @param shown what is shown of each published figure; nothing where no protection was found
     * @param attacks one for each audience, in their order
     */
    public record Outcome(
            Optional<Map<List<String>, Shown>> shown,
            List<JointAttack.Result> attacks,
            Duration protecting,
            Duration attacking) {
        public boolean isSafe() {
            return shown.isPresent() && attacks.stream().allMatch(JointAttack.Result::isSafe);
        }
    }

    private Population(
            TableProgramme now,
            Policy policy,
            List<Audience> audiences,
            Map<List<String>, Shown> before,
            Set<List<String>> stillHidden) {
        this.now = now;
        this.policy = policy;
        this.audiences = audiences;
        this.foregone = audiences.stream().map(audience -> new Foregone()).toList();
        this.before = before;
        for (int place : now.published()) {
            hidden.set(place, stillHidden.contains(now.cell(place).codes()));
        }
    }

    /**
     * Protects and attacks.
     *
     * @param now the figures to be published; what lower audiences are told of them is known
     * @param audiences who attacks, the release's own audience first
     * @param before what the audience saw of a figure last
     * @param stillHidden figures that earlier releases need hidden
     */
    public static Outcome protect(
            TableProgramme now,
            Policy policy,
            List<Audience> audiences,
            Map<List<String>, Shown> before,
            Set<List<String>> stillHidden) {
        Natives.load();
        return new Population(now, policy, audiences, before, stillHidden).run();
    }

    private Outcome run() {
        Outcome outcome = null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long start = System.nanoTime();
            Optional<List<Shown>> shown = new Protector(policy, now, promises()).protect(before, hidden, forbidden);
            long made = System.nanoTime();
            List<JointAttack.Result> attacks = shown.map(this::attack).orElse(List.of());
            protecting = protecting.plusNanos(made - start);
            attacking = attacking.plusNanos(System.nanoTime() - made);
            outcome = new Outcome(shown.map(this::byCodes), attacks, protecting, attacking);
            if (outcome.isSafe() || !(shown.isEmpty() ? takenBack() : changeAfter(attacks, shown.get(), round))) {
                return outcome;
            }
        }
        return outcome;
    }

    private List<Promise> promises() {
        Map<List<String>, Shown> nothing = new HashMap<>();
        IntStream.of(now.published()).forEach(i -> nothing.put(now.cell(i).codes(), new Shown.Coded()));
        List<Edition> all = audiences.get(0).with(nothing);
        List<Promise> promises = new ArrayList<>();
        for (Vow vow : foregone.get(0).instead(Vows.of(policy, all))) {
            Integer place = places().get(vow.codes());
            if (vow.edition() == all.size() - 1
                    && place != null
                    && now.cell(place).isPublished()) {
                promises.add(new Promise(place, vow.covers(), vow.width()));
            }
        }
        return promises;
    }

    private Map<List<String>, Integer> places() {
        if (places.isEmpty()) {
            IntStream.range(0, now.size()).forEach(i -> places.put(now.cell(i).codes(), i));
        }
        return places;
    }

    private Map<List<String>, Shown> byCodes(List<Shown> shown) {
        Map<List<String>, Shown> byCodes = new LinkedHashMap<>();
        IntStream.of(now.published()).forEach(i -> byCodes.put(now.cell(i).codes(), shown.get(i)));
        return byCodes;
    }

    private List<JointAttack.Result> attack(List<Shown> shown) {
        Map<List<String>, Shown> seen = byCodes(shown);
        return IntStream.range(0, audiences.size())
                .mapToObj(a -> {
                    List<Edition> all = audiences.get(a).with(seen);
                    List<Vow> vows = Vows.of(audiences.get(a).policy(), all);
                    return JointAttack.on(all, foregone.get(a).instead(vows));
                })
                .toList();
    }

    private boolean changeAfter(List<JointAttack.Result> attacks, List<Shown> shown, int round) {
        boolean changed = false;
        for (int a = 0; a < attacks.size(); a++) {
            Set<Vow> failed = attacks.get(a).failed().keySet();
            Foregone impossible = foregone.get(a);
            changed |= impossible.add(audiences.get(a).editions(), failed);
            for (Vow vow : failed) {
                changed |= !impossible.has(vow) && changeFor(vow, shown);
            }
        }
        return changed && round < TRIES_FOR_OTHERS || concede(attacks) || changed;
    }

    // What everybody is told cannot be kept from some; but figures that tell less are tried first.
    private boolean concede(List<JointAttack.Result> attacks) {
        boolean any = false;
        for (int a = 0; a < attacks.size(); a++) {
            any |= !audiences.get(a).isOwn()
                    && foregone.get(a).concede(attacks.get(a).failed());
        }
        return any;
    }

    private boolean changeFor(Vow vow, List<Shown> shown) {
        Integer place = places().get(vow.codes());
        return place != null
                && (policy.method() == Policy.Method.SUPPRESSION
                        ? hideBeside(place, shown)
                        : roundOtherwise(place, shown));
    }

    private boolean hideBeside(int place, List<Shown> shown) {
        Optional<Integer> chosen = beside(place)
                .filter(i -> shown.get(i) instanceof Shown.Exact
                        && now.cell(i).known().width() > 0)
                .filter(i -> !hidden.get(i))
                .boxed()
                .min(Comparator.comparingLong(i -> Math.abs(now.cell(i).count() - 2L * policy.threshold())));
        chosen.ifPresent(hidden::set);
        return chosen.isPresent();
    }

    // Where a count and its neighbours are rounded so that they give it away, it goes to its other side, or one of
    // them.
    private boolean roundOtherwise(int place, List<Shown> shown) {
        int[] open = beside(place)
                .filter(i -> now.cell(i).count() % policy.threshold() != 0 && !forbidden.containsKey(i))
                .toArray();
        if (open.length == 0) {
            return false;
        }
        boolean itself = open[0] == place && turned.add(place);
        int chosen = itself ? place : open[random.nextInt(open.length)];
        long value = ((Shown.Rounded) shown.get(chosen)).count();
        return forbidden.computeIfAbsent(chosen, none -> new TreeSet<>()).add(value);
    }

    // Not everything that was to be rounded otherwise can be so at once; others are chosen from the start.
    private boolean takenBack() {
        boolean any = !forbidden.isEmpty();
        forbidden.clear();
        return any;
    }

    private IntStream beside(int place) {
        if (relationsOf == null) {
            relationsOf = new ArrayList<>();
            IntStream.range(0, now.size()).forEach(i -> relationsOf.add(new ArrayList<>()));
            for (int r = 0; r < now.relations().size(); r++) {
                for (int cell : now.relations().get(r).cells()) {
                    relationsOf.get(cell).add(r);
                }
            }
        }
        return IntStream.concat(
                        IntStream.of(place),
                        relationsOf.get(place).stream()
                                .flatMapToInt(
                                        r -> IntStream.of(now.relations().get(r).cells())))
                .distinct()
                .filter(i -> now.cell(i).isPublished());
    }
}
