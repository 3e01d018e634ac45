package london.datahub.validate;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** A stated age or age group agrees with the birth date, by the age on the day of the event. */
final class AgeAgrees implements Rule {
    private final String column;
    private final String birthDate;
    private final String event;

    AgeAgrees(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        birthDate = Rule.parameter(parameters, "birth-date");
        event = Rule.parameter(parameters, "event");
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        if (!(row.values().get(birthDate) instanceof Value.Identifier birth)
                || !(row.values().get(event) instanceof Value.Day day)) {
            return Optional.empty();
        }
        int years = Period.between(LocalDate.parse(birth.clear()), day.date()).getYears();
        return agrees(row.values().get(column), years) ? Optional.empty() : Optional.of(new Finding(column, Map.of()));
    }

    /** A birthday near the event may make a stated age differ by one year. */
    private static boolean agrees(Value stated, int years) {
        if (stated instanceof Value.Age age) {
            return Math.abs(age.years() - years) <= 1;
        }
        return !(stated instanceof Value.Code group)
                || group.code().equals("not-known")
                || group.code().equals(years < 18 ? "child" : "adult");
    }
}
