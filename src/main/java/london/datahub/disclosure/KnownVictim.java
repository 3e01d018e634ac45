package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attack on all editions together by somebody who knows one victim and finds that victim in one figure that is not
 * shown: so knows that it is at least 1. Tried for every such figure. To that person is owed what is promised to
 * everybody less one count: of an interval to be covered each end is one nearer, of a width one less.
 */
public final class KnownVictim {
    private final List<Edition> editions;
    private final List<Known> known;
    private final Map<Vow, BitSet> open = new LinkedHashMap<>();

    // A figure that is not shown, and its truth, in the first edition that tells as much to who knows one counted in
    // it.
    private record Known(int edition, List<String> codes, long count) {}

    private KnownVictim(List<Edition> editions, Collection<Vow> kept) {
        this.editions = editions;
        this.known = occupied(editions);
        BitSet everybody = new BitSet();
        everybody.set(0, known.size());
        kept.stream().filter(vow -> !vow.isOfAddition()).forEach(vow -> open.put(vow, (BitSet) everybody.clone()));
    }

    /**
     * What the attack came to. An answer is about one promise and one figure in which the known victim stands.
     *
     * @param asked how many answers are owed
     * @param proved how many of these are proved
     * @param failed what is broken or not proved, as far as it was asked for: not all where there is very much
     */
    public record Result(long asked, long proved, List<Narrowed> failed) {
        public boolean isSafe() {
            return proved == asked;
        }
    }

    /**
     * A promise that is not proved to somebody who knows a victim.
     *
     * @param edition the edition in which the victim is known to stand in a figure
     * @param known the codes of that figure
     * @param seen how far open the other figure was found to be
     */
    public record Narrowed(Vow vow, int edition, List<String> known, Interval seen) {}

    /**
     * Attacks. Counts whose truth the programme was not told are not tried.
     *
     * @param editions the oldest first
     * @param kept promises that are proved to everybody; those about additions and moves are left out
     */
    public static Result attack(List<Edition> editions, Collection<Vow> kept) {
        Natives.load();
        KnownVictim attack = new KnownVictim(editions, kept);
        List<Narrowed> failed = List.of();
        for (int[] blockOf : Divisions.of(editions)) {
            failed = attack.divided(blockOf);
        }
        long asked = (long) attack.open.size() * attack.known.size();
        long left = attack.open.values().stream().mapToLong(BitSet::cardinality).sum();
        return new Result(asked, asked - left, failed);
    }

    // Counts grow: who knew somebody in it before knows as much of it later.
    private static List<Known> occupied(List<Edition> editions) {
        List<Known> known = new ArrayList<>();
        Map<List<String>, Long> last = new HashMap<>();
        for (int e = 0; e < editions.size(); e++) {
            List<Interval> told = editions.get(e).told();
            for (int i = 0; i < told.size(); i++) {
                Cell cell = editions.get(e).programme().cell(i);
                boolean isOccupied = cell.count() >= 1 && told.get(i).width() > 0;
                Long before = last.put(cell.codes(), isOccupied ? cell.count() : 0);
                if (isOccupied && (before == null || before == 0 || cell.count() < before)) {
                    known.add(new Known(e, cell.codes(), cell.count()));
                }
            }
        }
        return known;
    }

    private List<Narrowed> divided(int[] blockOf) {
        Map<Promise, List<Vow>> asked = new LinkedHashMap<>();
        List<Vow> left =
                open.keySet().stream().filter(vow -> !open.get(vow).isEmpty()).toList();
        if (left.isEmpty()) {
            return List.of();
        }
        Moves moves = new Moves(editions, blockOf);
        left.forEach(vow -> asked.computeIfAbsent(lessOne(moves.promise(vow).orElseThrow()), one -> new ArrayList<>())
                .add(vow));
        List<OneKnown.Fact> facts = known.stream()
                .map(one -> new OneKnown.Fact(moves.cell(one.edition(), one.codes()), 1.0 - one.count()))
                .toList();
        List<Owed> owed = asked.entrySet().stream()
                .map(one -> new Owed(one.getKey(), openTo(one.getValue())))
                .toList();
        new OneKnown(moves.programme(), facts).attack(owed);
        List<Narrowed> failed = new ArrayList<>();
        owed.forEach(one -> asked.get(one.promise()).forEach(vow -> failed.addAll(note(vow, one, moves))));
        return failed;
    }

    private BitSet openTo(List<Vow> vows) {
        BitSet people = new BitSet();
        vows.forEach(vow -> people.or(open.get(vow)));
        return people;
    }

    private static Promise lessOne(Promise promise) {
        Interval covers = promise.covers();
        return new Promise(
                promise.cell(), new Interval(covers.low() + 1, covers.high() - 1), Math.max(0, promise.width() - 1));
    }

    private List<Narrowed> note(Vow vow, Owed owed, Moves moves) {
        BitSet left = open.get(vow);
        left.and(owed.conclude());
        long truth = left.isEmpty() ? 0 : moves.truth(vow.edition(), vow.codes());
        List<Narrowed> failed = new ArrayList<>();
        left.stream().forEach(person -> {
            Known one = known.get(person);
            owed.seenBy(person)
                    .ifPresent(off -> failed.add(new Narrowed(vow, one.edition(), one.codes(), off.plus(truth))));
        });
        return failed;
    }
}
