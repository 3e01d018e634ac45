package london.datahub.link;

import java.util.List;

/** Compares words of a closed list, as sex or nationality: the same, one of several the same, different. */
final class WordComparison implements Comparison {
    static final List<String> WORDS = List.of("the same", "in part", "different");
    private static final double[] EXPECTED = {.95, .02, .03};
    private final Column column;
    private final Frequencies whole;

    WordComparison(Column column, Frequencies whole) {
        this.column = column;
        this.whole = whole;
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
    public double mostConflict() {
        return 0.08;
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
        return column.parts().isShared(a, b) ? 1 : 2;
    }

    @Override
    public double chance() {
        return whole.chance();
    }

    @Override
    public float rarity(int a, int b, int level) {
        return level == 0 ? whole.bits(column.exact(a)) : 0;
    }

    @Override
    public void tell(int a, int b, int level, Crowds.Together together) {
        if (level == 0) {
            together.add(column, Crowds.WHOLE, column.exact(a));
        }
    }
}
