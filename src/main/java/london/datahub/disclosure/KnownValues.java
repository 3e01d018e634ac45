package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attack on an edition, given all editions, by people who subtract figures of their own. To each of them its promises
 * are owed like to everybody, but for what they could read before it was released.
 */
public final class KnownValues {
    private final List<Edition> editions;
    private final int newest;
    private final Insiders insiders;

    /** @param newest the edition whose figures are asked for */
    public KnownValues(List<Edition> editions, int newest, Insiders insiders) {
        this.editions = List.copyOf(editions);
        this.newest = newest;
        this.insiders = insiders;
    }

    /**
     * What the attack came to.
     *
     * @param kept how many promises are proved to how many people, one by one
     * @param readBefore how many answers they could read as closely before
     * @param failed what is broken or not proved
     */
    public record Result(long kept, long readBefore, List<Doubt> failed) {
        static final Result NONE = new Result(0, 0, List.of());

        public boolean isSafe() {
            return failed.isEmpty();
        }

        /** Returns what came of it, where so much of what failed still fails. */
        Result after(List<Doubt> left) {
            return new Result(kept + failed.size() - left.size(), readBefore, left);
        }
    }

    /** Attacks what of these promises is about figures of that edition. */
    public Result attack(Collection<Vow> vows) {
        List<Vow> asked = vows.stream()
                .filter(vow -> vow.edition() == newest
                        && !vow.isOfAddition()
                        && vow.covers().width() >= 0)
                .toList();
        if (asked.isEmpty() || insiders.names().isEmpty()) {
            return Result.NONE;
        }
        InsideAttack together = new InsideAttack(editions, new int[editions.size()], insiders);
        Map<Vow, BitSet> open = new LinkedHashMap<>();
        asked.forEach(vow -> open.put(vow, together.owedTo(vow)));
        long owed = open.values().stream().mapToLong(BitSet::cardinality).sum();
        together.inCircles(open);
        List<Doubt> narrowed = apart(together.alone(open));
        List<Doubt> failed = unread(narrowed);
        return new Result(owed - narrowed.size(), narrowed.size() - failed.size(), failed);
    }

    /** Asks again what was in doubt; returns what still is. */
    List<Doubt> again(List<Doubt> doubts) {
        return apart(new InsideAttack(editions, new int[editions.size()], insiders).alone(byVow(doubts)));
    }

    // What is not possible where all editions move alike may be where they are divided.
    private List<Doubt> apart(List<Doubt> doubts) {
        List<Doubt> left = doubts;
        for (int[] blockOf : Divisions.of(editions)) {
            boolean alike = blockOf[editions.size() - 1] == 0;
            left = alike || left.isEmpty() ? left : asked(left, blockOf);
        }
        return left;
    }

    // All that was found possible is, however the editions were divided: the widest counts.
    private List<Doubt> asked(List<Doubt> doubts, int[] blockOf) {
        Map<List<Object>, Doubt> before = new HashMap<>();
        doubts.forEach(doubt -> before.put(List.of(doubt.vow(), doubt.who()), doubt));
        return new InsideAttack(editions, blockOf, insiders)
                .alone(byVow(doubts)).stream()
                        .map(doubt -> doubt.orWider(before.get(List.of(doubt.vow(), doubt.who()))))
                        .toList();
    }

    // Leaves out what the same people could read as closely without what the newest edition tells them.
    private List<Doubt> unread(List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return doubts;
        }
        List<Edition> before = new ArrayList<>(editions);
        before.set(newest, before.get(newest).withoutOwn());
        ReadBefore read = new ReadBefore(before, insiders);
        return doubts.parallelStream()
                .map(doubt -> doubt.owing(read.open(doubt.who(), doubt.vow(), doubt.seen())))
                .filter(doubt -> !doubt.isKept())
                .toList();
    }

    private static Map<Vow, BitSet> byVow(List<Doubt> doubts) {
        Map<Vow, BitSet> open = new LinkedHashMap<>();
        doubts.forEach(
                doubt -> open.computeIfAbsent(doubt.vow(), none -> new BitSet()).set(doubt.who()));
        return open;
    }
}
