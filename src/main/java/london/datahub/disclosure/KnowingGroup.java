package london.datahub.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Unknown figures that relations tie together, attacked by people each of whom knows that one figure is no lower than so
 * much. Another truth that agrees with what many of them know serves all these, so many are asked for at once, and ever
 * fewer only where that proves nothing.
 */
final class KnowingGroup implements AutoCloseable {
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_PARTS = 16;
    // More need not be listed to refuse.
    private static final int MOST_BROKEN = 500;

    private final AttackedGroup group;
    private final int[] cells;
    private final List<OneKnown.Fact> facts;
    private final List<Owed> owed;
    private final int[] places;
    private final BitSet ignorant;
    private double[] answer;
    private int broken;

    /**
     * @param facts what each person knows
     * @param owed promises about figures of this group
     */
    KnowingGroup(Knowledge knowledge, TableProgramme.Tied tied, List<OneKnown.Fact> facts, List<Owed> owed) {
        this.group = new AttackedGroup(knowledge, tied, this::hear);
        this.cells = tied.cells();
        this.facts = facts;
        this.owed = owed;
        this.places = facts.stream()
                .mapToInt(fact -> Arrays.binarySearch(cells, fact.cell()))
                .toArray();
        this.ignorant = set(IntStream.range(0, places.length).filter(person -> isNoNews(facts.get(person), knowledge)));
    }

    // Figures of other groups can be what they are, whatever is asked of this one; and some is known to everybody.
    private boolean isNoNews(OneKnown.Fact fact, Knowledge knowledge) {
        return Arrays.binarySearch(cells, fact.cell()) < 0
                || fact.least() <= knowledge.of(fact.cell()).low();
    }

    private static BitSet set(IntStream people) {
        return people.collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void hear(double[] values) {
        answer = values;
        BitSet believing = (BitSet) ignorant.clone();
        for (int person = 0; person < places.length; person++) {
            if (!ignorant.get(person)
                    && values[places[person]] >= facts.get(person).least() - TOLERANCE) {
                believing.set(person);
            }
        }
        owed.forEach(one -> one.note(valueOf(one), believing));
    }

    private double valueOf(Owed one) {
        return answer[Arrays.binarySearch(cells, one.promise().cell())];
    }

    /** Attacks; the promises know afterwards to whom they are proved. */
    void attack() {
        sweep();
        owed.forEach(this::ask);
    }

    // Looks for other truths that serve many promises and many people: first all of them, then parts by chance.
    private void sweep() {
        List<Integer> people = IntStream.range(0, places.length)
                .filter(person -> !ignorant.get(person))
                .boxed()
                .collect(Collectors.toList());
        Random random = new Random(cells.length);
        for (int parts = 1; parts <= MOST_PARTS; parts *= 2) {
            Collections.shuffle(people, random);
            for (int part = 0; part < parts; part++) {
                int from = part * people.size() / parts;
                int to = (part + 1) * people.size() / parts;
                sweep(set(people.subList(from, to).stream().mapToInt(person -> person)));
            }
        }
    }

    private void sweep(BitSet people) {
        Map<Promise, Owed> open = new LinkedHashMap<>();
        owed.stream().filter(one -> one.conclude().intersects(people)).forEach(one -> open.put(one.promise(), one));
        know(people);
        group.sweep(
                List.copyOf(open.keySet()),
                promise -> open.get(promise).conclude().intersects(people));
    }

    private void ask(Owed one) {
        if (one.conclude().isEmpty()) {
            return;
        }
        // With editions moving in this way it may not be kept at all, and then it is open to nobody.
        know(new BitSet());
        Interval seen = go(one, one.conclude());
        if (one.promise().isKeptBy(seen)) {
            divide(one, one.conclude());
        } else {
            one.foundAnyhow(seen);
        }
    }

    // For all people at once, then for halves of those that it is still open to.
    private void divide(Owed one, BitSet people) {
        if (people.isEmpty() || broken == MOST_BROKEN) {
            return;
        }
        know(people);
        one.found(go(one, people), people);
        BitSet left = one.conclude();
        left.and(people);
        if (people.cardinality() == 1) {
            broken += left.cardinality();
        } else {
            BitSet half = firstHalf(left);
            divide(one, half);
            left.andNot(half);
            left.and(one.conclude());
            divide(one, left);
        }
    }

    private static BitSet firstHalf(BitSet people) {
        return set(people.stream().limit((people.cardinality() + 1) / 2));
    }

    // A side on which enough is proved already is not asked again.
    private Interval go(Owed one, BitSet people) {
        double[] ends = new double[2];
        for (int side = 0; side < ends.length; side++) {
            boolean upwards = side == 1;
            if (one.reaches(upwards, people)) {
                ends[side] = one.farthest(upwards);
            } else if (group.furthest(one.promise().cell(), upwards)) {
                ends[side] = valueOf(one);
            }
        }
        return new Interval(ends[0], ends[1]);
    }

    private void know(BitSet people) {
        double[] least = new double[cells.length];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        people.stream().filter(person -> !ignorant.get(person)).forEach(person -> {
            int place = places[person];
            least[place] = Math.max(least[place], facts.get(person).least());
        });
        group.know(least);
    }

    @Override
    public void close() {
        group.close();
    }
}
