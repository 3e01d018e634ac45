package london.datahub.load;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Column;
import london.datahub.validate.Value;

/** The rows of a submission as those of facts and their child tables. */
record FactRows(long submission, String organisation, OffsetDateTime knownFrom) {
    long id(EncodedRow row) {
        return FactId.of(submission, row);
    }

    /** @param own names of the fact's own columns, after those that every fact has */
    Object[] fact(EncodedRow row, List<String> own, OffsetDateTime knownTo) {
        Object[] values = new Object[FactTables.COMMON.size() + own.size()];
        values[0] = id(row);
        values[1] = submission;
        values[2] = organisation;
        values[3] = row.part();
        values[4] = row.month().atDay(1);
        values[5] = knownFrom;
        values[6] = knownTo;
        for (int i = 0; i < own.size(); i++) {
            values[FactTables.COMMON.size() + i] = stored(row, own.get(i));
        }
        return values;
    }

    /** Returns what a fact's own column says, as the database stores it; null where nothing is known. */
    static Object stored(EncodedRow row, String column) {
        Value.Plain value = row.values().get(column);
        return value == null ? row.references().get(column) : stored(value);
    }

    private static Object stored(Value.Plain value) {
        if (value instanceof Value.Day day) {
            return day.date();
        }
        if (value instanceof Value.Number number) {
            return number.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return ((Value.Code) value).code();
    }

    List<Object[]> codes(Column child, List<EncodedRow> rows) {
        List<Object[]> children = new ArrayList<>();
        for (EncodedRow row : rows) {
            if (row.values().get(child.name()) instanceof Value.Codes codes) {
                codes.codes().forEach(code -> children.add(new Object[] {id(row), submission, code}));
            }
        }
        return children;
    }

    List<Object[]> persons(List<EncodedRow> rows) {
        List<Object[]> children = new ArrayList<>();
        for (EncodedRow row : rows) {
            row.person()
                    .ifPresent(person ->
                            children.add(new Object[] {id(row), submission, person.sealed(), person.keyId()}));
        }
        return children;
    }
}
