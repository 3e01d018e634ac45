package london.datahub.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How whoever takes somebody's particulars down gets them wrong: a letter too few, names in each other's place, a name left
 * out, day and month swapped. A birth date that would make a child of an adult is noticed and written right.
 */
final class Clerk {
    private static final double MISSPELT = 0.04;
    private static final double CROSSWISE = 0.015;
    private static final double SECOND_NAME_LEFT_OUT = 0.25;
    private static final double DAY_AND_MONTH_SWAPPED = 0.02;
    private static final double ANOTHER_DIGIT = 0.015;
    private static final int ADULT = 18;

    private final Chance chance;
    private final Handwriting hand;

    /** @param chance of this record of this supplier alone */
    Clerk(Chance chance, Handwriting hand) {
        this.chance = chance;
        this.hand = hand;
    }

    void putNames(Person person, Map<String, Object> cells) {
        String given = hand.givenName(misspelt(leftOut(person.givenName())));
        String surname = hand.surname(misspelt(person.surname()));
        boolean crosswise = chance.happens(CROSSWISE);
        cells.put("given_name", crosswise ? surname : given);
        cells.put("surname", crosswise ? given : surname);
    }

    private String leftOut(String names) {
        int second = names.indexOf(' ');
        return second > 0 && chance.happens(SECOND_NAME_LEFT_OUT) ? names.substring(0, second) : names;
    }

    private String misspelt(String name) {
        if (!chance.happens(MISSPELT) || name.length() < 4) {
            return name;
        }
        int at = chance.between(1, name.length() - 2);
        String before = name.substring(0, at);
        String behind = name.substring(at + 1);
        return switch (chance.between(0, 2)) {
            case 0 -> before + behind;
            case 1 -> before + name.charAt(at) + name.charAt(at) + behind;
            default -> before + chance.oneOf(List.of("a", "e", "i", "o", "u", "n", "t")) + behind;
        };
    }

    /** Returns the birth date as it is written. @param event on which it decides who is a child */
    LocalDate birthDate(Person person, LocalDate event) {
        LocalDate right = person.birthDate();
        Optional<LocalDate> wrong = Optional.empty();
        if (chance.happens(DAY_AND_MONTH_SWAPPED)) {
            wrong = day(right.getYear(), right.getDayOfMonth(), right.getMonthValue());
        } else if (chance.happens(ANOTHER_DIGIT)) {
            int years = chance.oneOf(List.of(-10, -1, 0, 1, 10));
            int days = years == 0 ? chance.oneOf(List.of(-10, -1, 1, 10)) : 0;
            wrong = day(right.getYear() + years, right.getMonthValue(), right.getDayOfMonth() + days);
        }
        return wrong.filter(written -> isChild(written, event) == isChild(right, event))
                .orElse(right);
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isChild(LocalDate birth, LocalDate event) {
        return Period.between(birth, event).getYears() < ADULT;
    }
}
