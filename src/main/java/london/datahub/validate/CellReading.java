package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** Reads the text of a filled cell. */
@FunctionalInterface
interface CellReading {
    /** @param before what was read from the columns before it in the feed, by column name */
    Value read(Column column, String text, Map<String, Value> before) throws Unreadable;

    static CellReading of(Column column) {
        return switch (column.type()) {
            case REFERENCE, PERSON_REFERENCE -> new ReferenceReading();
            case GIVEN_NAME, SURNAME -> new NameReading();
            case CODE_NAME -> new CodeNameReading();
            case BIRTH_DATE -> new BirthDateReading();
            case DATE -> new RememberedReading(new DateReading());
            case YEAR -> new YearReading();
            case QUARTER -> new QuarterReading();
            case COUNT -> new RememberedReading(new CountReading());
            case AGE -> new RememberedReading(new AgeReading());
            case CODE -> new RememberedReading(new CodeReading());
            case CODES -> new RememberedReading(new CodesReading());
            case BOROUGH -> new RememberedReading(new BoroughReading());
            case BOROUGHS -> new RememberedReading(new BoroughsReading());
            case WARD -> new RememberedWithin(new WardReading());
            case YES_NO -> new RememberedReading(new YesNoReading());
            case NARRATIVE -> new NarrativeReading();
            case NOT_KEPT -> throw new IllegalArgumentException("A column that is not kept is not read.");
        };
    }
}
