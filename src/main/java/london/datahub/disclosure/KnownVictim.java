package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The attack on an edition, given all editions, by somebody who knows one victim and finds that victim in one
 * figure that is not shown: so knows that it is at least 1. Tried for every such figure. To that person is owed what is
 * promised to everybody less one count: of an interval to be covered each end is one nearer, of a width one less.
 */
public final class KnownVictim {
    private final List<Edition> editions;
    private final int newest;
    private final List<Cell> known;
    private final Map<Vow, BitSet> open = new LinkedHashMap<>();
    private final Map<Vow, BitSet> whole = new LinkedHashMap<>();
    private final Map<Vow, Owed> last = new HashMap<>();
    private long singly;

    private KnownVictim(List<Edition> editions, int newest, Collection<Vow> kept) {
        this.editions = editions;
        this.newest = newest;
        this.known = occupied(editions.get(newest));
        BitSet everybody = new BitSet();
        everybody.set(0, known.size());
        kept.stream()
                .filter(vow -> vow.edition() == newest && !vow.isOfAddition())
                .forEach(vow -> open.put(vow, (BitSet) everybody.clone()));
    }

    /**
     * What the attack came to. An answer is about one promise and one figure in which the known victim stands.
     *
     * @param asked how many answers are owed
     * @param proved how many of these are proved
     * @param singly how many had to be asked for promise by promise, since no other truth looked for many proved them
     * @param provedWhole how many are proved by truths in whole numbers; of the others nothing is known of that
     * @param failed what is broken or not proved, as far as it was asked for: not all where there is very much
     */
    public record Result(long asked, long proved, long singly, long provedWhole, List<Narrowed> failed) {
        public boolean isSafe() {
            return proved == asked;
        }
    }

    /**
     * A promise that is not proved to somebody who knows a victim.
     *
     * @param known the codes of the figure that the victim stands in
     * @param seen how far open the other figure was found to be
     */
    public record Narrowed(Vow vow, List<String> known, Interval seen) {}

    /**
     * Attacks. Counts whose truth the programme was not told are not tried.
     *
     * @param editions the oldest first
     * @param newest the edition whose figures are asked for
     * @param kept promises that are proved to everybody; those about other editions and additions are left out
     */
    public static Result attack(List<Edition> editions, int newest, Collection<Vow> kept) {
        Natives.load();
        KnownVictim attack = new KnownVictim(editions, newest, kept);
        attack.dividedAt(editions.size());
        for (int at = editions.size() - 1; at > 0; at--) {
            attack.dividedAt(at);
        }
        if (editions.size() > 2) {
            attack.divided(IntStream.range(0, editions.size()).toArray());
        }
        return attack.result();
    }

    private Result result() {
        long asked = (long) open.size() * known.size();
        long left = open.values().stream().mapToLong(BitSet::cardinality).sum();
        long provedWhole =
                whole.values().stream().mapToLong(BitSet::cardinality).sum();
        return new Result(asked, asked - left, singly, provedWhole, failed());
    }

    private static List<Cell> occupied(Edition edition) {
        List<Interval> told = edition.told();
        return IntStream.range(0, told.size())
                .filter(i ->
                        edition.programme().cell(i).count() >= 1 && told.get(i).width() > 0)
                .mapToObj(edition.programme()::cell)
                .toList();
    }

    private void dividedAt(int at) {
        divided(Moves.dividedAt(at, editions.size()));
    }

    private void divided(int[] blockOf) {
        List<Vow> asked =
                open.keySet().stream().filter(vow -> !open.get(vow).isEmpty()).toList();
        if (asked.isEmpty()) {
            return;
        }
        Moves moves = new Moves(editions, blockOf);
        List<OneKnown.Fact> facts = known.stream()
                .map(cell -> new OneKnown.Fact(moves.cell(newest, cell.codes()), 1.0 - cell.count()))
                .toList();
        List<Owed> owed = asked.stream()
                .map(vow -> new Owed(lessOne(moves.promise(vow).orElseThrow()), open.get(vow)))
                .toList();
        singly += new OneKnown(moves.programme(), facts).attack(owed);
        for (int i = 0; i < owed.size(); i++) {
            note(asked.get(i), owed.get(i));
        }
    }

    private static Promise lessOne(Promise promise) {
        Interval covers = promise.covers();
        return new Promise(
                promise.cell(), new Interval(covers.low() + 1, covers.high() - 1), Math.max(0, promise.width() - 1));
    }

    private void note(Vow vow, Owed owed) {
        open.put(vow, owed.conclude());
        whole.computeIfAbsent(vow, none -> new BitSet()).or(owed.provedWhole());
        last.put(vow, owed);
    }

    private List<Narrowed> failed() {
        List<Narrowed> failed = new ArrayList<>();
        open.forEach((vow, people) -> {
            long truth = people.isEmpty() ? 0 : truth(vow);
            people.stream()
                    .forEach(person -> last.get(vow)
                            .seenBy(person)
                            .ifPresent(off -> failed.add(
                                    new Narrowed(vow, known.get(person).codes(), off.plus(truth)))));
        });
        return failed;
    }

    private long truth(Vow vow) {
        return editions.get(newest).counts().get(vow.codes());
    }
}
