package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Small circles of people, so that any two stand in different ones somewhere: what only moves figures of one circle
 * proves something to everybody outside it. People stand in a square; each row and each column is a circle. For what a
 * few cannot prove, halves: of those with each binary digit of their number.
 */
final class Circles {
    private Circles() {}

    static List<BitSet> of(int people) {
        List<BitSet> circles = new ArrayList<>();
        int side = (int) Math.ceil(Math.sqrt(people));
        add(circles, people, side, who -> who / side);
        add(circles, people, side, who -> who % side);
        for (int digit = 0; 1 << digit < people; digit++) {
            int shift = digit;
            add(circles, people, 2, who -> who >> shift & 1);
        }
        return circles;
    }

    private static void add(List<BitSet> circles, int people, int count, IntUnaryOperator circleOf) {
        for (int circle = 0; circle < count; circle++) {
            int number = circle;
            BitSet members = new BitSet();
            IntStream.range(0, people)
                    .filter(who -> circleOf.applyAsInt(who) == number)
                    .forEach(members::set);
            circles.add(members);
        }
    }
}
