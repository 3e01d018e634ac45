package london.datahub.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How close somebody who knows figures of their own could come to a figure before. Only what stands near it is reckoned
 * with: that may leave it more open than it was, never less.
 */
final class ReadBefore {
    private static final int NEAR = 600;

    private final Moves moves;
    private final Ties ties;
    private final Insiders insiders;

    /** @param before all editions without what is in question */
    ReadBefore(List<Edition> before, int[] blockOf, Insiders insiders) {
        this.moves = new Moves(before, blockOf);
        this.ties = new Ties(moves.programme());
        this.insiders = insiders;
    }

    /** Returns the doubts of one person, with no more owed than what was open to them. */
    List<Doubt> narrowed(int who, List<Doubt> doubts) {
        List<Cell> cells = moves.programme().cells().stream()
                .map(move -> insiders.asKnown(move, who))
                .toList();
        TableProgramme programme = new TableProgramme(cells, moves.programme().relations());
        return doubts.stream()
                .map(doubt -> doubt.owing(seen(programme, doubt.vow())))
                .toList();
    }

    private Interval seen(TableProgramme programme, Vow vow) {
        Promise promise = moves.promise(vow).orElseThrow();
        IntPredicate isKnown = cell -> programme.cell(cell).known().width() == 0;
        Set<Integer> near = ties.around(promise.cell(), NEAR, isKnown.negate());
        List<Relation> within = ties.of(near).stream()
                .filter(relation ->
                        IntStream.of(relation.cells()).allMatch(cell -> near.contains(cell) || isKnown.test(cell)))
                .toList();
        TableProgramme nearby = programme.among(near, within);
        List<Interval> nothing = Collections.nCopies(nearby.size(), Interval.ANY);
        // The figure itself is nearest.
        Promise itself = new Promise(0, promise.covers(), promise.width());
        Finding finding = Attacker.attackLinearly(nearby, nothing, List.of(itself))
                .findings()
                .get(0);
        // What the solver did not prove was not read.
        return finding.outcome() == Finding.Outcome.BROKEN
                ? finding.seen().plus(moves.truth(vow.edition(), vow.codes()))
                : Interval.ANY;
    }
}
