package london.datahub.validate;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Layout;

/**
 * Coarsens an age at the event to what is kept: child (17 or under), adult or not known, and whether somebody was 18 to
 * 25. A stated age group goes before an age, an age before a birth date.
 */
public final class AgeAtEvent {
    public static final String GROUP = "age_group";
    public static final String YOUNG_ADULT = "aged_18_to_25";

    private final Layout layout;
    private final List<String> ages;
    private final List<String> births;

    public AgeAtEvent(Layout layout) {
        this.layout = layout;
        this.ages = names(layout, ColumnType.AGE);
        this.births = names(layout, ColumnType.BIRTH_DATE);
    }

    private static List<String> names(Layout layout, ColumnType type) {
        return layout.columns().stream()
                .filter(column -> column.type() == type)
                .map(Column::name)
                .toList();
    }

    /** Tells whether the layout's facts say how old somebody was by age or birth date. */
    public static boolean isFoundIn(Layout layout) {
        return layout.columns().stream()
                .anyMatch(column -> column.type() == ColumnType.AGE || column.type() == ColumnType.BIRTH_DATE);
    }

    /** Returns the age group, and whether somebody was 18 to 25 where that is known. */
    public Map<String, Value.Plain> of(Map<String, Value> values) {
        Map<String, Value.Plain> coarse = new HashMap<>();
        Optional<Integer> years = years(values);
        String group = values.get(GROUP) instanceof Value.Code stated
                ? stated.code()
                : years.map(age -> age < 18 ? "child" : "adult").orElse("not-known");
        coarse.put(GROUP, new Value.Code(group));
        years.ifPresent(
                age -> coarse.put(YOUNG_ADULT, new Value.Flag(group.equals("adult") && age >= 18 && age <= 25)));
        return coarse;
    }

    /** Tells whether nothing in the row speaks against a child: who is not known to be one counts as an adult. */
    boolean isChild(Map<String, Value> values) {
        boolean stated =
                values.get(GROUP) instanceof Value.Code group && group.code().equals("child");
        Optional<Integer> years = years(values);
        return years.map(age -> age < 18
                        && !(values.get(GROUP) instanceof Value.Code group
                                && group.code().equals("adult")))
                .orElse(stated);
    }

    private Optional<Integer> years(Map<String, Value> values) {
        return value(ages, values)
                .map(value -> ((Value.Age) value).years())
                .or(() -> value(births, values)
                        .flatMap(value -> yearsSince(LocalDate.parse(((Value.Identifier) value).clear()), values)));
    }

    private static Optional<Value> value(List<String> columns, Map<String, Value> values) {
        for (String column : columns) {
            if (values.containsKey(column)) {
                return Optional.of(values.get(column));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> yearsSince(LocalDate birth, Map<String, Value> values) {
        if (layout.month().source() != EventMonth.Source.DATE) {
            return Optional.empty();
        }
        return values.get(layout.month().columns().get(0)) instanceof Value.Day event && !birth.isAfter(event.date())
                ? Optional.of(Period.between(birth, event.date()).getYears()).filter(age -> age <= 120)
                : Optional.empty();
    }
}
