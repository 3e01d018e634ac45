package london.datahub.link;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Pairs drawn to learn from how often different people agree: at random, and of those that agree in something. */
final class Draws {
    private static final int DRAWN = 400_000;
    private final Population people;
    private final long[] random;
    private final long[] bound;

    Draws(Population people) {
        this.people = people;
        this.random = drawnAtRandom();
        this.bound = drawnBound();
    }

    long[] random() {
        return random;
    }

    /** Pairs that agree in a name or in a part of the address. */
    long[] bound() {
        return bound;
    }

    private long[] drawnAtRandom() {
        SplittableRandom random = new SplittableRandom(1);
        int wanted = people.size() < 2 ? 0 : DRAWN;
        return random.longs(wanted * 2L)
                .map(draw -> drawn(random.nextInt(people.size()), random.nextInt(people.size())))
                .filter(pair -> pair >= 0)
                .limit(wanted)
                .toArray();
    }

    private long drawn(int a, int b) {
        return people.isComparable(a, b) ? Pairs.pair(a, b) : -1;
    }

    private long[] drawnBound() {
        return people.columns().stream()
                .parallel()
                .filter(Draws::isBinding)
                .map(this::agreeing)
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static boolean isBinding(Column column) {
        return switch (column.field()) {
            case GIVEN_NAME, SURNAME, POSTCODE, PLACE, STREET -> true;
            default -> false;
        };
    }

    private long[] agreeing(Column column) {
        long[] byToken = new long[people.size()];
        for (int i = 0; i < byToken.length; i++) {
            byToken[i] = (long) column.exact(i) << 32 | i;
        }
        Arrays.sort(byToken);
        SplittableRandom random = new SplittableRandom(2);
        return random.ints(DRAWN / 8L, 0, Math.max(1, byToken.length - 1))
                .mapToLong(at -> neighbour(byToken, at, random.nextInt(1, 20)))
                .filter(pair -> pair >= 0)
                .toArray();
    }

    private long neighbour(long[] byToken, int at, int away) {
        if (at + away >= byToken.length) {
            return -1;
        }
        boolean alike = byToken[at] >>> 32 != 0 && byToken[at] >>> 32 == byToken[at + away] >>> 32;
        return alike ? drawn((int) byToken[at], (int) byToken[at + away]) : -1;
    }
}
