package london.datahub.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final String letter;
    private int made;

    /** @param letter what the ids of these people begin with */
    People(String letter) {
        this.letter = letter;
    }

    /** Invents a person who belongs to the age group on that day. */
    Person person(Profile profile, String nationality, LocalDate day, Chance chance) {
        String group = GROUPS.get(nationality);
        return new Person(
                letter + (FIRST + ++made),
                chance.oneOf(NAMES.get(group + " " + profile.gender())),
                chance.oneOf(NAMES.get(group + " surname")),
                day.minusYears(age(profile, chance)).minusDays(chance.between(1, 360)));
    }

    private static int age(Profile profile, Chance chance) {
        if (profile.isChild()) {
            return Math.max(chance.between(10, 17), chance.between(12, 17));
        }
        return Math.min(chance.between(18, 62), chance.between(18, 62));
    }
}
