package london.datahub.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;

/** The encodings of one field of all records. */
final class Column {
    private static final int[] NONE = {};
    private final PersonField field;
    private final TokenIndex index;
    private final Rows rows;
    private final int exact;
    private final TokenList parts;
    private final TokenList sounds;
    private final Patterns patterns;
    private final int pattern;
    private int records;
    private boolean anyKnown;

    Column(PersonField field, TokenIndex index, Rows rows, Patterns patterns) {
        this.field = field;
        this.index = index;
        this.rows = rows;
        this.exact = rows.room(1);
        this.parts = new TokenList(rows, mostParts(field), usualParts(field));
        this.sounds =
                new TokenList(rows, field.kind() == PersonField.Kind.NAME ? mostParts(field) : 0, usualParts(field));
        this.patterns = patterns;
        this.pattern = field.kind() == PersonField.Kind.WORD ? -1 : patterns.room();
    }

    private static int mostParts(PersonField field) {
        return switch (field.kind()) {
            case NAME -> 5;
            case DATE -> FieldEncoding.ANY_ORDER + 1;
            case WORD -> 3;
            case TEXT -> 6;
        };
    }

    private static int usualParts(PersonField field) {
        return switch (field.kind()) {
            case NAME, TEXT -> 2;
            case DATE -> mostParts(field);
            case WORD -> 1;
        };
    }

    void add(Optional<FieldEncoding> encoding) {
        rows.set(
                records,
                exact,
                encoding.map(known -> index.number(known.exact())).orElse(0));
        parts.set(records, encoding.map(known -> numbers(known.parts())).orElse(NONE));
        sounds.set(records, encoding.map(known -> numbers(known.phonetic())).orElse(NONE));
        if (pattern >= 0) {
            encoding.ifPresent(known -> patterns.set(records, pattern, known.bits()));
        }
        anyKnown |= encoding.isPresent();
        records++;
    }

    private int[] numbers(long[] tokens) {
        return Arrays.stream(tokens).mapToInt(index::number).toArray();
    }

    boolean isAnyKnown() {
        return anyKnown;
    }

    TokenIndex index() {
        return index;
    }

    PersonField field() {
        return field;
    }

    boolean isKnown(int record) {
        return exact(record) != 0;
    }

    int exact(int record) {
        return rows.get(record, exact);
    }

    TokenList parts() {
        return parts;
    }

    TokenList sounds() {
        return sounds;
    }

    double similarity(int record, Column other, int otherRecord) {
        return patterns.similarity(record, pattern, otherRecord, other.pattern);
    }

    /** How often each token is the exact one, then how often it is a part: of a date the part at each place, in lists. */
    List<int[]> counts() {
        boolean byPlace = field.kind() == PersonField.Kind.DATE;
        int[][] counts = new int[1 + (byPlace ? mostParts(field) : 1)][index.size()];
        for (int record = 0; record < records; record++) {
            counts[0][exact(record)]++;
            int places = parts.count(record);
            for (int place = 0; place < places; place++) {
                counts[byPlace ? 1 + place : 1][parts.value(record, place)]++;
            }
        }
        for (int[] each : counts) {
            each[0] = 0;
        }
        return List.of(counts);
    }
}
