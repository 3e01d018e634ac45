package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The attack by those who know figures of their own, with editions moving in one way. Whoever knows none of the figures
 * that move elsewhere cannot tell that they do. So figures of a small circle are let move first, which proves much to
 * everybody outside it; what is left is asked for one person alone, whose own figures stay.
 */
final class InsideAttack {
    private final Moves moves;
    private final TableProgramme programme;
    private final BitSet[] knowing;
    private final BitSet informed = new BitSet();
    private final int people;

    /** @param blockOf which editions move alike: see {@link Moves} */
    InsideAttack(List<Edition> editions, int[] blockOf, Insiders insiders) {
        this.moves = new Moves(editions, blockOf);
        this.programme = moves.programme();
        this.people = insiders.names().size();
        this.knowing = programme.cells().stream().map(insiders::knowing).toArray(BitSet[]::new);
        Arrays.stream(knowing).forEach(informed::or);
    }

    /** Returns to whom a promise is to be kept: all who know figures of their own, but not this one. */
    BitSet owedTo(Vow vow) {
        BitSet who = (BitSet) informed.clone();
        who.andNot(knowing[cell(vow)]);
        return who;
    }

    private int cell(Vow vow) {
        return moves.promise(vow).orElseThrow().cell();
    }

    /** Takes people in circles; strikes out to whom each promise is proved. */
    void inCircles(Map<Vow, BitSet> open) {
        for (BitSet circle : Circles.of(people)) {
            List<Vow> asked = open.entrySet().stream()
                    .filter(one -> !isWithin(one.getValue(), circle))
                    .map(Map.Entry::getKey)
                    .filter(vow -> isWithin(knowing[cell(vow)], circle))
                    .toList();
            Map<Vow, Finding> found = ask(asked, cell -> isWithin(knowing[cell], circle));
            found.forEach((vow, finding) -> {
                if (finding.outcome() == Finding.Outcome.KEPT) {
                    open.get(vow).and(circle);
                }
            });
        }
    }

    private static boolean isWithin(BitSet some, BitSet circle) {
        BitSet others = (BitSet) some.clone();
        others.andNot(circle);
        return others.isEmpty();
    }

    /** Asks for each person alone; returns what is not proved. */
    List<Doubt> alone(Map<Vow, BitSet> open) {
        return IntStream.range(0, people)
                .parallel()
                .mapToObj(who -> alone(who, open))
                .flatMap(List::stream)
                .toList();
    }

    private List<Doubt> alone(int who, Map<Vow, BitSet> open) {
        List<Vow> asked =
                open.keySet().stream().filter(vow -> open.get(vow).get(who)).toList();
        List<Doubt> doubts = new ArrayList<>();
        ask(asked, cell -> !knowing[cell].get(who)).forEach((vow, finding) -> {
            if (finding.outcome() != Finding.Outcome.KEPT) {
                doubts.add(new Doubt(vow, who, finding.seen().plus(moves.truth(vow.edition(), vow.codes()))));
            }
        });
        return doubts;
    }

    private Map<Vow, Finding> ask(List<Vow> vows, IntPredicate moving) {
        Map<Promise, List<Vow>> promises = new LinkedHashMap<>();
        vows.forEach(vow -> promises.computeIfAbsent(moves.promise(vow).orElseThrow(), one -> new ArrayList<>())
                .add(vow));
        Map<Vow, Finding> found = new LinkedHashMap<>();
        if (!promises.isEmpty()) {
            List<Interval> shown = IntStream.range(0, knowing.length)
                    .mapToObj(cell -> moving.test(cell) ? Interval.ANY : Interval.exactly(0))
                    .toList();
            Attacker.attackLinearly(programme, shown, List.copyOf(promises.keySet()))
                    .findings()
                    .forEach(finding -> promises.get(finding.promise()).forEach(vow -> found.put(vow, finding)));
        }
        return found;
    }
}
