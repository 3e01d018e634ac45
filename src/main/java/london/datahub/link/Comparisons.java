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
    private final boolean crossed;
    private final Population people;
    private final Crowds crowds;

    /** @param own how many records a person has on average */
    Comparisons(Population people, double own) {
        this.people = people;
        this.crowds = new Crowds(people, own);
        List<Column> names = people.columns(Kind.NAME);
        Column given = first(names, PersonField.GIVEN_NAME);
        Column surname = first(names, PersonField.SURNAME);
        crossed = given != null && surname != null;
        if (crossed) {
            addCrossed(given, surname, own);
        }
        for (Column column : people.columns()) {
            if (!crossed || column != given && column != surname) {
                slots.add(of(column, own));
            }
        }
    }

    private static Column first(List<Column> columns, PersonField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .findFirst()
                .orElse(null);
    }

    private void addCrossed(Column given, Column surname, double own) {
        Frequencies whole = new Frequencies(sum(given.counts(), surname.counts()), people.size(), own, own / 2);
        Frequencies part = new Frequencies(sum(given.partCounts(), surname.partCounts()), people.size(), own, own / 2);
        slots.add(new NameComparison("given_name", given, given, whole, part));
        slots.add(new NameComparison("surname", surname, surname, whole, part));
        slots.add(new NameComparison("given_name as surname", given, surname, whole, part));
        slots.add(new NameComparison("surname as given_name", surname, given, whole, part));
    }

    private static Comparison of(Column column, double own) {
        Frequencies whole = whole(column, own);
        return switch (column.field().kind()) {
            case NAME -> new NameComparison(column.field().label(), column, column, whole, parts(column, own));
            case DATE -> new DateComparison(column, whole, dateParts(column, own));
            case WORD -> new WordComparison(column, whole);
            case TEXT -> new TextComparison(column, whole, parts(column, own));
        };
    }

    // Who is written surname first is found among the given names: how common a name is does not depend on the column.
    private static int[] sum(int[] one, int[] other) {
        int[] sum = new int[one.length];
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    private static Frequencies whole(Column column, double own) {
        return new Frequencies(column.counts(), own, own / 2);
    }

    private static Frequencies parts(Column column, double own) {
        return new Frequencies(column.partCounts(), own, own / 2);
    }

    private static Frequencies[] dateParts(Column column, double own) {
        Frequencies[] parts = new Frequencies[FieldEncoding.ANY_ORDER + 1];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new Frequencies(column.partCounts(part), own, own / 2);
        }
        return parts;
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

    /** Writes the levels' numbers of two records to {@code levels} and returns what rarity adds. */
    Rarity compare(int a, int b, byte[] levels, int from) {
        Rarity rarity = new Rarity();
        boolean addressAgrees = false;
        for (int slot = 0; slot < slots.size(); slot++) {
            Comparison comparison = slots.get(slot);
            int level = comparison.level(a, b);
            boolean bound = comparison.bond() == Comparison.Bond.ADDRESS && addressAgrees;
            addressAgrees |= comparison.bond() == Comparison.Bond.ADDRESS && level >= 0 && level <= 1;
            if (level > Comparison.MISSING && !bound) {
                rarity.add(slot, crossed, comparison.rarity(a, b, level));
            }
            levels[from + slot] = (byte) (bound && level >= 0 ? level + comparison.levels() : level);
        }
        return rarity;
    }

    /** Adds what sharing several things at once is worth beyond each of them: two people of one crowd do so often. */
    void correct(int a, int b, byte[] levels, int from, Rarity rarity) {
        List<Crowds.Shared> straight = new ArrayList<>();
        List<Crowds.Shared> crosswise = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            Comparison comparison = slots.get(slot);
            int level = levels[from + slot] % comparison.levels();
            List<Crowds.Shared> shared = comparison.shared(a, b, level);
            if (!crossed || slot < 2 || slot >= CROSSED) {
                straight.addAll(shared);
            }
            if (crossed && slot >= 2) {
                crosswise.addAll(shared);
            }
        }
        if (crossed) {
            rarity.straight += crowds.bits(straight);
            rarity.crosswise += crowds.bits(crosswise);
        } else {
            rarity.rest += crowds.bits(straight);
        }
    }

    /** How likely somebody else of the record's surname has its given name. */
    double chanceOfGivenName(int record) {
        List<Crowds.Shared> given = slots.get(0).shared(record, record, 0);
        List<Crowds.Shared> surname = slots.get(1).shared(record, record, 0);
        List<Crowds.Shared> both = new ArrayList<>(given);
        both.addAll(surname);
        double share = ((NameComparison) slots.get(0)).share(record);
        return share * Math.pow(2, crowds.bits(surname) - crowds.bits(both));
    }

    /** What rarity adds to the weight, in bits: names as written, names crosswise, and the rest. */
    static final class Rarity {
        float straight;
        float crosswise;
        float rest;

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
