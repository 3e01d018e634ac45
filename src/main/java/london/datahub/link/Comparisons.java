package london.datahub.link;

import java.util.ArrayList;
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

    /** @param own how many records a person has on average */
    Comparisons(Population people, double own) {
        this.people = people;
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
        return columns.stream().filter(column -> column.field() == field).findFirst().orElse(null);
    }

    private void addCrossed(Column given, Column surname, double own) {
        Frequencies givens = whole(given, own);
        Frequencies givenParts = parts(given, own);
        Frequencies surnames = whole(surname, own);
        Frequencies surnameParts = parts(surname, own);
        slots.add(new NameComparison("given_name", given, given, givens, givenParts));
        slots.add(new NameComparison("surname", surname, surname, surnames, surnameParts));
        slots.add(new NameComparison("given_name as surname", given, surname, surnames, surnameParts));
        slots.add(new NameComparison("surname as given_name", surname, given, givens, givenParts));
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
        boolean namesAgree = false;
        boolean addressAgrees = false;
        for (int slot = 0; slot < slots.size(); slot++) {
            Comparison comparison = slots.get(slot);
            int level = comparison.level(a, b);
            boolean bound = comparison.bond() == Comparison.Bond.NAME && namesAgree
                    || comparison.bond() == Comparison.Bond.ADDRESS && addressAgrees;
            boolean name = comparison instanceof NameComparison;
            namesAgree |= name && level >= 0 && level <= 3;
            addressAgrees |= comparison.bond() == Comparison.Bond.ADDRESS && level >= 0 && level <= 1;
            if (level > Comparison.MISSING && !bound) {
                rarity.add(slot, crossed, comparison.rarity(a, b, level));
            }
            levels[from + slot] = (byte) (bound && level >= 0 ? level + comparison.levels() : level);
        }
        return rarity;
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
