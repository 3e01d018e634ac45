package london.datahub.link;

import static london.datahub.encode.FieldEncoding.ANY_ORDER;
import static london.datahub.encode.FieldEncoding.DAY;
import static london.datahub.encode.FieldEncoding.MONTH;
import static london.datahub.encode.FieldEncoding.MONTH_DAY;
import static london.datahub.encode.FieldEncoding.YEAR;
import static london.datahub.encode.FieldEncoding.YEAR_MONTH;

import java.util.List;

/** Compares two birth dates by their parts and by how many digits differ. */
final class DateComparison implements Comparison {
    private static final int SWAPPED = 1;
    private static final int DAY_DIFFERS = 2;
    private static final int MONTH_DIFFERS = 4;
    private static final int YEAR_DIFFERS = 6;
    private static final int TWO_DIGITS_DIFFER = 8;
    private static final int YEAR_OF_ASSUMED_DAY = 9;
    private static final int YEAR_ALONE = 10;
    private static final int THREE_DIGITS_DIFFER = 11;
    private static final int FOUR_DIGITS_DIFFER = 12;
    private static final int DIFFERENT = 13;
    static final List<String> WORDS = List.of(
            "the same",
            "day and month swapped",
            "near in the day",
            "other day",
            "near in the month",
            "other month",
            "near in the year",
            "other year",
            "two digits differ",
            "same year with an assumed day",
            "same year",
            "three digits differ",
            "four digits differ",
            "different");
    private static final double[] EXPECTED = {.82, .01, .03, .01, .03, .01, .03, .01, .01, .01, .01, .005, .005, .01};
    // Similarity is the share of the eight digits that agree: what is nearest to one to four that differ.
    private static final double ONE_DIGIT = 1 - 1.5 / 8;
    private static final double TWO_DIGITS = 1 - 2.5 / 8;
    private static final double THREE_DIGITS = 1 - 3.5 / 8;
    private static final double FOUR_DIGITS = 1 - 4.5 / 8;
    private static final double ASSUMED = 3.0 / 366;

    private final Column column;
    private final Frequencies whole;
    private final Frequencies[] parts;

    DateComparison(Column column, Frequencies whole, Frequencies[] parts) {
        this.column = column;
        this.whole = whole;
        this.parts = parts;
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
    public int[] ranking() {
        return new int[] {0, 1, 2, 4, 9, 3, 5, 6, 8, 7, 10, 11, 12, 13};
    }

    @Override
    public double mostConflict() {
        return 0.015;
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
        if (same(a, b, ANY_ORDER)) {
            return SWAPPED;
        }
        double similarity = column.similarity(a, column, b);
        int far = similarity >= ONE_DIGIT ? 0 : 1;
        boolean year = same(a, b, YEAR);
        boolean month = same(a, b, MONTH);
        boolean day = same(a, b, DAY);
        if (year && month) {
            return DAY_DIFFERS + far;
        }
        if (year && day) {
            return MONTH_DIFFERS + far;
        }
        if (month && day) {
            return YEAR_DIFFERS + far;
        }
        return twoPartsDiffer(a, b, similarity, year);
    }

    private int twoPartsDiffer(int a, int b, double similarity, boolean year) {
        if (year && (isAssumed(a) || isAssumed(b))) {
            return YEAR_OF_ASSUMED_DAY;
        }
        if (similarity >= TWO_DIGITS) {
            return TWO_DIGITS_DIFFER;
        }
        if (year) {
            return YEAR_ALONE;
        }
        if (similarity >= THREE_DIGITS) {
            return THREE_DIGITS_DIFFER;
        }
        return similarity >= FOUR_DIGITS ? FOUR_DIGITS_DIFFER : DIFFERENT;
    }

    private boolean isAssumed(int record) {
        return parts[MONTH_DAY].share(column.parts().value(record, MONTH_DAY)) > ASSUMED;
    }

    private boolean same(int a, int b, int part) {
        return column.parts().value(a, part) == column.parts().value(b, part);
    }

    @Override
    public float rarity(int a, int b, int level) {
        return switch (level) {
            case 0 -> exactRarity(a);
            case DAY_DIFFERS, DAY_DIFFERS + 1 -> bits(YEAR_MONTH, a);
            case MONTH_DIFFERS, MONTH_DIFFERS + 1 -> bits(YEAR, a);
            case YEAR_DIFFERS, YEAR_DIFFERS + 1 -> bits(MONTH_DAY, a);
            case YEAR_ALONE, YEAR_OF_ASSUMED_DAY -> bits(YEAR, a);
            default -> 0;
        };
    }

    private float bits(int part, int record) {
        return parts[part].bits(column.parts().value(record, part));
    }

    // A date that few have is as common as its year and its day of the year make it.
    private float exactRarity(int record) {
        double usual = parts[YEAR].share(column.parts().value(record, YEAR))
                * parts[MONTH_DAY].share(column.parts().value(record, MONTH_DAY));
        double seen = whole.share(column.exact(record));
        double others = seen * whole.total();
        double share = Math.max(usual, (others - 2 * Math.sqrt(others)) / whole.total());
        return (float) (Math.log(chance() / share) / Math.log(2));
    }

    @Override
    public double chance() {
        return Math.max(parts[YEAR].chance() * parts[MONTH_DAY].chance(), 1e-7);
    }

    @Override
    public void tell(int a, int b, int level, Crowds.Together together) {
        switch (level) {
            case 0 -> {
                tell(YEAR, a, together);
                tell(MONTH_DAY, a, together);
            }
            case YEAR_DIFFERS, YEAR_DIFFERS + 1 -> tell(MONTH_DAY, a, together);
            case DAY_DIFFERS, DAY_DIFFERS + 1, MONTH_DIFFERS, MONTH_DIFFERS + 1, YEAR_ALONE, YEAR_OF_ASSUMED_DAY ->
                tell(YEAR, a, together);
            default -> {}
        }
    }

    private void tell(int part, int record, Crowds.Together together) {
        together.add(column, part, column.parts().value(record, part));
    }
}
