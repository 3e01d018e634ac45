package london.datahub.collect;

import java.time.Period;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/**
 * How long what tells of persons rests, beside what each feed says of its files: {@code jobs/retention.yml}.
 *
 * @param words what officers and reviewers wrote
 * @param encodings of persons in records in force, from the day on which their file came
 * @param encodingsOfReplaced of persons in records no longer in force, from the day of that
 */
public record RetentionRule(Period words, Period encodings, Period encodingsOfReplaced) {
    private static final String FILE = "jobs/retention.yml";

    /** @throws IllegalStateException naming every mistake in it */
    public static RetentionRule load() {
        return read(FILE, Definitions.matching(FILE).get(FILE));
    }

    static RetentionRule read(String file, String text) {
        Mistakes mistakes = new Mistakes();
        RetentionRule rule = Definition.read(
                file,
                text,
                mistakes,
                days -> new RetentionRule(
                        days(days, "words"), days(days, "encodings"), days(days, "encodings-of-replaced")));
        mistakes.throwIfAny();
        return rule;
    }

    private static Period days(Definition rule, String key) {
        int days = rule.number(key, 0);
        if (days < 1) {
            rule.mistake(key, "\"" + key + "\" is a number of days, at least 1.");
        }
        return Period.ofDays(days);
    }
}
