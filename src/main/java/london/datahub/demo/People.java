package london.datahub.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invents people whose names and birth dates fit where they come from and how old they are. */
final class People {
    private static final Map<String, List<String>> NAMES = new HashMap<>();
    private static final Map<String, String> GROUPS = new HashMap<>();

    static {
        DemoDefinition.rows("names")
                .forEach(row -> NAMES.put(
                        row.getField("group") + " " + row.getField("kind"),
                        Arrays.asList(row.getField("names").split(" "))));
        DemoDefinition.rows("nationalities")
                .forEach(row -> GROUPS.put(row.getField("nationality"), row.getField("names")));
    }

    private static final int FIRST = 1_000_000;

    private static final double A_SECOND_GIVEN_NAME = 0.45;
    private static final double A_SECOND_SURNAME = 0.6;
    private static final double BIRTH_DATE_ASSUMED = 0.12;
    private static final int SURELY_ADULT = 20;
    private static final Set<String> ONE_GIVEN_NAME = Set.of("vietnamese", "chinese");
    private static final Set<String> TWO_SURNAMES = Set.of("iberian");
    private static final Set<String> DATES_ASSUMED = Set.of("arabic", "horn-of-africa", "south-asian");

    private final String letter;
    private final long seed;
    private int made;

    /** @param letter what the ids of these people begin with */
    People(String letter, long seed) {
        this.letter = letter;
        this.seed = seed;
    }

    /** Invents a person who belongs to the age group on that day. */
    Person person(Profile profile, String nationality, LocalDate day, Chance chance) {
        String group = GROUPS.get(nationality);
        String id = letter + (FIRST + ++made);
        Chance more = Chance.of(seed, "more of a person", id);
        List<String> given = NAMES.get(group + " " + profile.gender());
        List<String> surnames = NAMES.get(group + " surname");
        String name =
                second(chance.oneOf(given), given, ONE_GIVEN_NAME.contains(group) ? 0 : A_SECOND_GIVEN_NAME, more);
        String surname =
                second(chance.oneOf(surnames), surnames, TWO_SURNAMES.contains(group) ? A_SECOND_SURNAME : 0, more);
        LocalDate birth = day.minusYears(age(profile, chance)).minusDays(chance.between(1, 360));
        return new Person(id, name, surname, assumed(birth, group, day, more));
    }

    private static String second(String name, List<String> names, double share, Chance chance) {
        String other = chance.oneOf(names);
        return chance.happens(share) && !other.equals(name) ? name + " " + other : name;
    }

    /** Of who does not know the day only the year is right. */
    private static LocalDate assumed(LocalDate birth, String group, LocalDate day, Chance chance) {
        boolean adult = !birth.plusYears(SURELY_ADULT).isAfter(day);
        boolean assumed = chance.happens(BIRTH_DATE_ASSUMED) && DATES_ASSUMED.contains(group);
        return assumed && adult ? birth.withDayOfYear(1) : birth;
    }

    private static int age(Profile profile, Chance chance) {
        if (profile.isChild()) {
            return Math.max(chance.between(10, 17), chance.between(12, 17));
        }
        return Math.min(chance.between(18, 62), chance.between(18, 62));
    }
}
