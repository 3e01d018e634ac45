package london.datahub.disclosure;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How close somebody could come to a figure before it was told anything new. Every edition moves on its own, and only what
 * stands near the figure is reckoned with: that may leave it more open than it was, never less.
 */
final class ReadBefore {
    private static final int[] NEAR = {40, 300, 1_200};
    // Of what is open to all, few questions are asked, so each may reach further.
    private static final int[] NEAR_TO_ALL = {40, 300, 1_200, 10_000};

    private final List<Edition> before;
    private final Moves moves;
    private final Ties ties;
    private final Insiders insiders;

    /**
     * @param before all editions without what is in question, the oldest first
     * @param insiders those who know figures of their own besides
     */
    ReadBefore(List<Edition> before, Insiders insiders) {
        this.before = before;
        this.moves = new Moves(before, Divisions.eachAlone(before.size()));
        this.ties = new Ties(moves.programme());
        this.insiders = insiders;
    }

    /**
     * Returns what was open to one of them of the figure that a promise is about; where that is more than is seen now, perhaps
     * more than was open.
     *
     * @param now what is seen of it now
     */
    Interval open(int who, Vow vow, Interval now) {
        return open(NEAR, move -> insiders.asKnown(move, who), whileTheSame(vow), vow, now);
    }

    /** Returns what was open to everybody of the figure of that edition itself, in the same way. */
    Interval openToAll(Vow vow, Interval now) {
        return open(NEAR_TO_ALL, UnaryOperator.identity(), List.of(vow.edition()), vow, now);
    }

    private Interval open(int[] ever, UnaryOperator<Cell> asKnown, List<Integer> asked, Vow vow, Interval now) {
        Interval open = Interval.ANY;
        for (int near : ever) {
            for (int edition : asked) {
                if (!now.covers(vow.covers().and(open))) {
                    open = open.and(open(asKnown, near, edition, vow));
                }
            }
        }
        return open;
    }

    // What was told of a count as it was then is told of it for as long as it is the same.
    private List<Integer> whileTheSame(Vow vow) {
        long count = moves.truth(vow.edition(), vow.codes());
        IntPredicate isSame = edition -> {
            Long other = moves.truths(edition).get(vow.codes());
            return other == null || other == count;
        };
        IntStream back = IntStream.iterate(vow.edition(), e -> e >= 0 && isSame.test(e), e -> e - 1);
        IntStream on = IntStream.iterate(vow.edition() + 1, e -> e < before.size() && isSame.test(e), e -> e + 1);
        return IntStream.concat(back, on)
                .filter(edition -> moves.truths(edition).containsKey(vow.codes()))
                .boxed()
                .toList();
    }

    private Interval open(UnaryOperator<Cell> asKnown, int most, int edition, Vow vow) {
        TableProgramme programme = moves.programme();
        int cell = moves.cell(edition, vow.codes());
        IntPredicate isKnown =
                other -> asKnown.apply(programme.cell(other)).known().width() == 0;
        int[] near = ties.around(cell, most, isKnown.negate());
        BitSet inside = new BitSet();
        IntStream.of(near).forEach(inside::set);
        List<Relation> within = ties.of(near).stream()
                .filter(relation ->
                        IntStream.of(relation.cells()).allMatch(other -> inside.get(other) || isKnown.test(other)))
                .toList();
        TableProgramme nearby = programme.among(near, within).knowing(asKnown);
        // The figure itself is nearest.
        Promise itself = new Promise(0, vow.covers().plus(-moves.truth(edition, vow.codes())), vow.width());
        Finding finding = Attacker.attackLinearly(
                        nearby, Collections.nCopies(nearby.size(), Interval.ANY), List.of(itself))
                .findings()
                .get(0);
        // What the solver did not prove was not read.
        return finding.outcome() == Finding.Outcome.BROKEN
                ? finding.seen().plus(moves.truth(edition, vow.codes()))
                : Interval.ANY;
    }
}
