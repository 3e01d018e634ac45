package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;
import london.datahub.encode.PersonField.Kind;

/**
 * All comparisons of a population. Where it has a given name and a surname the first four are given name with given
 * name, surname with surname, and both crosswise, since people write one for the other.
 */
final class Comparisons {
    static final int CROSSED = 4;
    private final List<Comparison> slots = new ArrayList<>();
    private final Comparison[] all;
    private final boolean crossed;
    private final Population people;
    private final TokenCounts counts;
    private final Crowds crowds;
    private final double own;

    /** @param own how many records a person has on average */
    Comparisons(Population people, TokenCounts counts, double own) {
        this(people, counts, own, new Crowds(people, counts, own));
    }

    Comparisons(Population people, TokenCounts counts, double own, Crowds crowds) {
        this.people = people;
        this.counts = counts;
        this.own = own;
        this.crowds = crowds;
        List<Column> names = people.columns(Kind.NAME);
        Column given = first(names, PersonField.GIVEN_NAME);
        Column surname = first(names, PersonField.SURNAME);
        crossed = given != null && surname != null;
        if (crossed) {
            addCrossed(given, surname, own);
        }
        slots.addAll(people.columns().stream()
                .parallel()
                .filter(column -> !crossed || column != given && column != surname)
                .map(this::of)
                .toList());
        all = slots.toArray(Comparison[]::new);
    }

    private static Column first(List<Column> columns, PersonField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .findFirst()
                .orElse(null);
    }

    private void addCrossed(Column given, Column surname, double own) {
        int[] wholes = sum(counts.whole(given), counts.whole(surname));
        int[] parted = sum(counts.parts(given), counts.parts(surname));
        Frequencies whole = new Frequencies(wholes, people.size(), own, own / 2);
        Frequencies part = new Frequencies(parted, people.size(), own, own / 2);
        slots.add(new NameComparison("given_name", given, given, whole, part));
        slots.add(new NameComparison("surname", surname, surname, whole, part));
        slots.add(new NameComparison("given_name as surname", given, surname, whole, part));
        slots.add(new NameComparison("surname as given_name", surname, given, whole, part));
    }

    private Comparison of(Column column) {
        Frequencies whole = new Frequencies(counts.whole(column), own, own / 2);
        return switch (column.field().kind()) {
            case NAME -> new NameComparison(column.field().label(), column, column, whole, parts(column));
            case DATE -> new DateComparison(column, whole, dateParts(column));
            case WORD -> new WordComparison(column, whole);
            case TEXT -> new TextComparison(column, whole, parts(column));
        };
    }

    // Who is written surname first is found among the given names: how common a name is does not depend on the column.
    private static int[] sum(int[] one, int[] other) {
        int[] sum = new int[one.length];
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    private Frequencies parts(Column column) {
        return new Frequencies(counts.parts(column), own, own / 2);
    }

    private Frequencies[] dateParts(Column column) {
        Frequencies[] parts = new Frequencies[FieldEncoding.ANY_ORDER + 1];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new Frequencies(counts.parts(column, part), own, own / 2);
        }
        return parts;
    }

    double own() {
        return own;
    }

    TokenCounts tokenCounts() {
        return counts;
    }

    Crowds crowds() {
        return crowds;
    }

    Population people() {
        return people;
    }

    List<Comparison> slots() {
        return slots;
    }

    int count() {
        return slots.size();
    }

    boolean crossed() {
        return crossed;
    }

    /** How many numbers of levels a comparison has, those with a bond counted on their own. */
    int codes(int slot) {
        Comparison comparison = slots.get(slot);
        return comparison.levels() * (comparison.bond() == Comparison.Bond.NONE ? 1 : 2);
    }

    /** Writes the levels' numbers of two records to {@code levels} and what rarity adds to {@code rarity}. */
    void compare(int a, int b, byte[] levels, int from, Rarity rarity) {
        rarity.clear();
        boolean addressAgrees = false;
        for (int slot = 0; slot < all.length; slot++) {
            Comparison comparison = all[slot];
            boolean needless = crossed && (slot == 2 || slot == 3) && (levels[from] == 0 || levels[from + 1] == 0);
            int level = needless ? comparison.conflict(a, b) : comparison.level(a, b);
            boolean bound = addressAgrees && comparison.bond() == Comparison.Bond.ADDRESS;
            addressAgrees |= level >= 0 && level <= 1 && comparison.bond() == Comparison.Bond.ADDRESS;
            if (level > Comparison.MISSING && !bound) {
                rarity.add(slot, crossed, comparison.rarity(a, b, level));
            }
            levels[from + slot] = (byte) (bound && level >= 0 ? level + comparison.levels() : level);
        }
    }

    /** Adds what sharing several things at once is worth beyond each of them: two people of one crowd do so often. */
    void correct(int a, int b, byte[] levels, int from, Rarity rarity) {
        float straight = together(a, b, levels, from, rarity.together, 0);
        if (crossed) {
            rarity.straight += straight;
            rarity.crosswise += together(a, b, levels, from, rarity.together, 2);
        } else {
            rarity.rest += straight;
        }
    }

    /** @param names which names are meant: from 0 as written, from 2 crosswise */
    private float together(int a, int b, byte[] levels, int from, Crowds.Together together, int names) {
        together.clear();
        for (int slot = 0; slot < all.length; slot++) {
            if (!crossed || slot >= CROSSED || slot / 2 == names / 2) {
                all[slot].tell(a, b, levels[from + slot] % all[slot].levels(), together);
            }
        }
        return together.bits();
    }

    /** How likely somebody else of the record's surname has its given name. */
    double chanceOfGivenName(int record) {
        Crowds.Together together = crowds.together();
        together.clear();
        all[1].tell(record, record, 0, together);
        float surname = together.bits();
        all[0].tell(record, record, 0, together);
        double share = ((NameComparison) all[0]).share(record);
        return share * Math.pow(2, surname - together.bits());
    }

    /** Returns an empty one, to be used again and again by one thread. */
    Rarity rarity() {
        return new Rarity(crowds.together());
    }

    /** What rarity adds to the weight, in bits: names as written, names crosswise, and the rest. */
    static final class Rarity {
        private final Crowds.Together together;
        float straight;
        float crosswise;
        float rest;

        private Rarity(Crowds.Together together) {
            this.together = together;
        }

        private void clear() {
            straight = 0;
            crosswise = 0;
            rest = 0;
        }

        private void add(int slot, boolean crossed, float bits) {
            if (!crossed || slot >= CROSSED) {
                rest += bits;
            } else if (slot < 2) {
                straight += bits;
            } else {
                crosswise += bits;
            }
        }
    }
}
