package london.datahub.link;

import java.util.List;
import java.util.stream.IntStream;
import london.datahub.encode.PersonField;

/** Compares two records in one respect and says at which level they agree: 0 is full agreement, the last is conflict. */
interface Comparison {
    /** The level where one of the two values is missing: no evidence for or against. */
    int MISSING = -1;

    String name();

    /** How many levels there are. */
    int levels();

    int level(int a, int b);

    /** The level of conflict, or that of a missing value, without a look at the values themselves. */
    default int conflict(int a, int b) {
        return level(a, b);
    }

    /** The levels in words. */
    List<String> words();

    /** The levels of a field in words, from full agreement on. */
    static List<String> words(PersonField field) {
        return switch (field.kind()) {
            case NAME -> NameComparison.WORDS;
            case DATE -> DateComparison.WORDS;
            case WORD -> WordComparison.WORDS;
            case TEXT -> TextComparison.WORDS;
        };
    }

    /** How often each level is met among pairs of one person, before anything was learnt from data. */
    double[] expected();

    /** The levels from the best agreement to the worst: a worse one is never worth more than a better one. */
    default int[] ranking() {
        return IntStream.range(0, levels()).toArray();
    }

    /** How often records of one person are in conflict at most, whatever data seem to say. */
    default double mostConflict() {
        return 1;
    }

    /**
     * How often two different people agree at a level where they agree as these two do, against how often two people
     * agree so at all; in bits, positive where these two agree in something rare.
     */
    default float rarity(int a, int b, int level) {
        return 0;
    }

    /** How likely two different people agree in full, going by how common values are. */
    double chance();

    /** Adds the tokens that these two share, or nearly. */
    default void tell(int a, int b, int level, Crowds.Together together) {}

    /** What an agreement here makes likelier even among different people. */
    default Bond bond() {
        return Bond.NONE;
    }

    /** Why two comparisons are not independent among different people. */
    enum Bond {
        NONE,
        /** A postcode tells of the place; a household shares all of its address. */
        ADDRESS
    }
}
