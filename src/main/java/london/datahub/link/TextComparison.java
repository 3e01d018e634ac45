package london.datahub.link;

import java.util.List;
import london.datahub.encode.PersonField;

/** Compares addresses, places, references and the like: the same, nearly, in a part, different. */
final class TextComparison implements Comparison {
    static final List<String> WORDS =
            List.of("the same", "nearly the same", "near", "in part", "rather near", "a little near", "different");
    private static final double[] EXPECTED = {.75, .07, .04, .03, .02, .02, .07};
    private static final int SAME_PART = 3;
    private final Column column;
    private final Frequencies whole;
    private final Frequencies part;

    TextComparison(Column column, Frequencies whole, Frequencies part) {
        this.column = column;
        this.whole = whole;
        this.part = part;
    }

    @Override
    public String name() {
        return column.field().label();
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
    public List<String> words() {
        return WORDS;
    }

    @Override
    public int level(int a, int b) {
        if (!column.isKnown(a) || !column.isKnown(b)) {
            return MISSING;
        }
        if (column.exact(a) == column.exact(b)) {
            return 0;
        }
        double similarity = column.similarity(a, column, b);
        if (similarity >= 0.6) {
            return similarity >= 0.8 ? 1 : 2;
        }
        if (sharedPart(a, b) >= 0) {
            return SAME_PART;
        }
        return similarity >= 0.4 ? 4 : similarity >= 0.2 ? 5 : 6;
    }

    /** The shared part's place in the first record, or -1. */
    private int sharedPart(int a, int b) {
        int best = -1;
        for (int i = 0; i < column.parts().count(a); i++) {
            int token = column.parts().value(a, i);
            if (column.parts().has(b, token)
                    && (best < 0
                            || part.share(token) < part.share(column.parts().value(a, best)))) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public double chance() {
        return whole.chance();
    }

    @Override
    public float rarity(int a, int b, int level) {
        if (level == SAME_PART) {
            return part.bits(column.parts().value(a, sharedPart(a, b)));
        }
        if (level == 0) {
            return whole.bits(column.exact(a));
        }
        return level <= 2 ? Math.min(whole.bits(column.exact(a)), whole.bits(column.exact(b))) / 2 : 0;
    }

    @Override
    public Bond bond() {
        boolean address = column.field() == PersonField.POSTCODE
                || column.field() == PersonField.PLACE
                || column.field() == PersonField.STREET;
        return address ? Bond.ADDRESS : Bond.NONE;
    }
}
