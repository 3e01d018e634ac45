package london.datahub.link;

import java.util.List;

/** Compares two names: written alike, sharing parts, nearly alike, sounding alike. */
final class NameComparison implements Comparison {
    static final int SAME_PARTS = 1;
    private static final int SAME_SOUND = 4;
    private static final double[] NEAR = {0.80, 0.65, 0.50, 0.35, 0.20};
    private static final int[] NEAR_LEVEL = {2, 3, 5, 6, 7};
    private static final int DIFFERENT = 8;
    static final List<String> WORDS = List.of(
            "the same",
            "in part",
            "nearly the same",
            "near",
            "sounds the same",
            "rather near",
            "a little near",
            "hardly near",
            "different");
    private static final double[] EXPECTED = {.74, .02, .06, .05, .02, .03, .02, .02, .04};

    private final String name;
    private final Column left;
    private final Column right;
    private final Frequencies whole;
    private final Frequencies part;

    /** @param whole how common names are in the right column; {@code part} how common parts of names */
    NameComparison(String name, Column left, Column right, Frequencies whole, Frequencies part) {
        this.name = name;
        this.left = left;
        this.right = right;
        this.whole = whole;
        this.part = part;
    }

    /** How common the record's name in the left column is. */
    double share(int record) {
        return whole.share(left.exact(record));
    }

    static boolean isAgreement(int level) {
        return level >= 0 && level <= 6;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int levels() {
        return EXPECTED.length;
    }

    @Override
    public double[] expected() {
        return EXPECTED;
    }

    @Override
    public int[] ranking() {
        return new int[] {0, 2, 3, 1, 4, 5, 6, 7, 8};
    }

    @Override
    public double mostConflict() {
        return 0.15;
    }

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public int level(int a, int b) {
        if (!left.isKnown(a) || !right.isKnown(b)) {
            return MISSING;
        }
        if (left.exact(a) == right.exact(b)) {
            return 0;
        }
        if (oneHoldsTheOther(a, b)) {
            return SAME_PARTS;
        }
        double similarity = left.similarity(a, right, b);
        if (similarity < NEAR[1] && soundsAlike(a, b)) {
            return SAME_SOUND;
        }
        for (int i = 0; i < NEAR.length; i++) {
            if (similarity >= NEAR[i]) {
                return NEAR_LEVEL[i];
            }
        }
        return DIFFERENT;
    }

    @Override
    public int conflict(int a, int b) {
        return left.isKnown(a) && right.isKnown(b) ? DIFFERENT : MISSING;
    }

    private boolean oneHoldsTheOther(int a, int b) {
        int partsOfA = left.parts().count(a);
        int partsOfB = right.parts().count(b);
        if (partsOfA == 1 && partsOfB == 1) {
            return false;
        }
        return partsOfA <= partsOfB
                ? right.parts().hasAll(b, left.parts(), a)
                : left.parts().hasAll(a, right.parts(), b);
    }

    private boolean soundsAlike(int a, int b) {
        return left.sounds().isSame(a, right.sounds(), b);
    }

    @Override
    public double chance() {
        return whole.chance();
    }

    @Override
    public float rarity(int a, int b, int level) {
        if (level == 0) {
            return whole.bits(right.exact(b));
        }
        if (level == SAME_PARTS) {
            boolean fewer = left.parts().count(a) <= right.parts().count(b);
            return rarestPart(fewer ? left : right, fewer ? a : b);
        }
        if (level > 0 && level < SAME_SOUND) {
            return commoner(a, b) / 2;
        }
        return level > 0 && level < 7 ? Math.min(0, commoner(a, b)) : 0;
    }

    private float commoner(int a, int b) {
        return Math.min(whole.bits(right.exact(b)), whole.bits(left.exact(a)));
    }

    private float rarestPart(Column column, int record) {
        float rarest = -20;
        for (int i = 0; i < column.parts().count(record); i++) {
            rarest = Math.max(rarest, part.bits(column.parts().value(record, i)));
        }
        return rarest;
    }

    @Override
    public void tell(int a, int b, int level, Crowds.Together together) {
        if (level >= 0 && level <= 3) {
            int one = left.exact(a);
            int other = right.exact(b);
            together.add(right, Crowds.WHOLE, whole.share(one) > whole.share(other) ? one : other);
        }
    }
}
