package london.datahub.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
    private Optional<JointRepair> repair = Optional.empty();
    private final OtherRounding rounding;
    private final Reached reached = new Reached();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private Duration protecting = Duration.ZERO;
    private Duration attacking = Duration.ZERO;

    /**
     * Who attacks: an audience with all it was told, and what it must not find out.
     *
     * @param policy what is promised to keep from it
     * @param editions what it was told, the oldest first; the release to come belongs to the last
     * @param isOwn whether the release is to this audience itself; else to one below it
     * @param insiders those of it who know some of the figures from their own records
     */
    public record Audience(Policy policy, List<Edition> editions, boolean isOwn, Insiders insiders) {
        public Audience(Policy policy, List<Edition> editions, boolean isOwn) {
            this(policy, editions, isOwn, Insiders.NONE);
        }

        List<Edition> with(Map<List<String>, Shown> shown) {
            List<Edition> all = new ArrayList<>(editions);
            Edition newest = all.remove(all.size() - 1);
            all.add(isOwn ? newest.withOwn(shown) : newest.withBelow(shown));
            return all;
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
        this.rounding = new OtherRounding(now, policy.threshold());
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
        Optional<List<Shown>> shown = protect();
        List<JointAttack.Result> attacks = shown.map(this::attack).orElse(List.of());
        for (int round = 0; round < MOST_ROUNDS && !isSafe(shown, attacks); round++) {
            if (!(shown.isEmpty() ? rounding.takeBack() : changeAfter(attacks, shown.get(), round))) {
                break;
            }
            boolean anew = repair.isEmpty();
            shown = anew ? protect() : repair.map(JointRepair::shown);
            List<JointAttack.Result> before = attacks;
            attacks =
                    shown.map(seen -> anew ? attack(seen) : again(before, seen)).orElse(List.of());
        }
        return isSafe(shown, attacks)
                ? knownValues(byCodes(shown.get()), attacks)
                : new Outcome(
                        shown.map(this::byCodes), attacks, Optional.empty(), Optional.empty(), protecting, attacking);
    }

    // Both attacks look for other truths, which stay possible when more is hidden, so they can go on side by side.
    private Outcome knownValues(Map<List<String>, Shown> shown, List<JointAttack.Result> attacks) {
        long start = System.nanoTime();
        Audience own = audiences.get(0);
        Set<Vow> kept = attacks.get(0).kept().keySet();
        List<Edition> told = own.with(shown);
        CompletableFuture<KnownVictim.Result> victims =
                CompletableFuture.supplyAsync(() -> KnownVictim.attack(told, kept));
        Optional<KnownValues.Result> inside = repair.map(hiding -> new Mending(own, hiding).mend(kept));
        Optional<KnownVictim.Result> tried = Optional.of(victims.join());
        attacking = attacking.plusNanos(System.nanoTime() - start);
        Map<List<String>, Shown> mended = repair.map(JointRepair::published).orElse(shown);
        return new Outcome(Optional.of(mended), attacks, inside, tried, protecting, attacking);
    }

    private static boolean isSafe(Optional<List<Shown>> shown, List<JointAttack.Result> attacks) {
        return shown.isPresent() && attacks.stream().allMatch(JointAttack.Result::isSafe);
    }

    private Optional<List<Shown>> protect() {
        long start = System.nanoTime();
        Optional<List<Shown>> shown =
                new Protector(policy, now, promises()).protect(before, hidden, rounding.forbidden());
        repair = shown.filter(made -> policy.method() == Policy.Method.SUPPRESSION)
                .map(made -> new JointRepair(now, made));
        protecting = protecting.plusNanos(System.nanoTime() - start);
        return shown;
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
        return attack(
                shown, (audience, editions) -> Vows.of(audiences.get(audience).policy(), editions));
    }

    // Hiding more only leaves more open, so what was proved stays proved.
    private List<JointAttack.Result> again(List<JointAttack.Result> before, List<Shown> shown) {
        List<JointAttack.Result> after = attack(
                shown,
                (audience, editions) ->
                        List.copyOf(before.get(audience).failed().keySet()));
        return IntStream.range(0, after.size())
                .mapToObj(a -> before.get(a).then(after.get(a)))
                .toList();
    }

    private List<JointAttack.Result> attack(List<Shown> shown, BiFunction<Integer, List<Edition>, List<Vow>> vows) {
        long start = System.nanoTime();
        Map<List<String>, Shown> seen = byCodes(shown);
        List<JointAttack.Result> results = IntStream.range(0, audiences.size())
                .mapToObj(a -> {
                    List<Edition> all = audiences.get(a).with(seen);
                    return JointAttack.on(all, foregone.get(a).instead(vows.apply(a, all)), reached);
                })
                .toList();
        attacking = attacking.plusNanos(System.nanoTime() - start);
        return results;
    }

    private boolean changeAfter(List<JointAttack.Result> attacks, List<Shown> shown, int round) {
        boolean changed = false;
        for (int a = 0; a < attacks.size(); a++) {
            Map<Vow, Interval> failed = attacks.get(a).failed();
            changed |= repair.isPresent() ? hideMore(a, failed) : roundOtherwise(a, failed, shown);
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

    private boolean hideMore(int audience, Map<Vow, Interval> failed) {
        List<Edition> told = audiences.get(audience).editions();
        JointRepair hiding = repair.orElseThrow();
        int before = hiding.size();
        List<Vow> missed = hiding.hideFor(told, failed.keySet());
        boolean changed =
                foregone.get(audience).add(told, missed.stream().collect(Collectors.toMap(vow -> vow, failed::get)));
        hiding.hideAnyhowFor(told, foregone.get(audience).instead(missed));
        if (!changed && hiding.size() == before) {
            // Whole numbers can be rarer than a linear programme thinks.
            failed.keySet().forEach(hiding::hideBeside);
        }
        return changed || hiding.size() > before;
    }

    private boolean roundOtherwise(int audience, Map<Vow, Interval> failed, List<Shown> shown) {
        Foregone impossible = foregone.get(audience);
        boolean changed = impossible.add(audiences.get(audience).editions(), failed);
        for (Vow vow : failed.keySet()) {
            Integer place = places().get(vow.codes());
            changed |= place != null && !impossible.has(vow) && rounding.turn(place, shown);
        }
        return changed;
    }
}
