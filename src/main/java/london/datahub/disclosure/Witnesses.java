package london.datahub.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Proofs that a side is reached: agreeing values of all cells. One serves every suppression that hides what moves. */
final class Witnesses {
    private static final int KEPT = 64;

    private final TableProgramme programme;
    private final int[] published;
    private final List<Side> sides;
    private final List<Deque<BitSet>> moving;

    Witnesses(TableProgramme programme, List<Side> sides) {
        this.programme = programme;
        this.published = programme.published();
        this.sides = sides;
        this.moving = Stream.<Deque<BitSet>>generate(ArrayDeque::new)
                .limit(sides.size())
                .toList();
    }

    /** Notes every side that these values reach. */
    void note(double[] values) {
        BitSet moved = new BitSet(values.length);
        for (int cell : published) {
            moved.set(cell, Math.abs(values[cell] - programme.cell(cell).count()) > 1e-6);
        }
        for (int s = 0; s < sides.size(); s++) {
            if (sides.get(s).isReachedBy(values[sides.get(s).cell()])) {
                Deque<BitSet> known = moving.get(s);
                known.addFirst(moved);
                if (known.size() > KEPT) {
                    known.removeLast();
                }
            }
        }
    }

    /** Tells whether something noted proves the side when these cells are shown. */
    boolean prove(int side, BitSet shown) {
        return moving.get(side).stream().anyMatch(moved -> !moved.intersects(shown));
    }
}
