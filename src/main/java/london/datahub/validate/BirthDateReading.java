package london.datahub.validate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;

/**
 * A birth date; as an identifier it is written as 2004-01-31. With two digits for the year it is the latest such day that
 * is not after the dates before it in the row.
 */
final class BirthDateReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        LocalDate birth = DateReading.date(text);
        Optional<LocalDate> event = before.values().stream()
                .filter(Value.Day.class::isInstance)
                .map(value -> ((Value.Day) value).date())
                .min(Comparator.naturalOrder());
        if (event.isPresent() && birth.isAfter(event.get())) {
            if (text.contains(String.valueOf(birth.getYear()))) {
                throw new Unreadable("birth-date-after-event");
            }
            birth = birth.minusYears(100);
        }
        return new Value.Identifier(birth.toString());
    }
}
