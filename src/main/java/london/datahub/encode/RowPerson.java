package london.datahub.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Layout;
import london.datahub.secret.Key;
import london.datahub.secret.KeyedHash;
import london.datahub.validate.Value;

/** Finds in a row what tells its person from others, encodes it and seals it as one thing. */
final class RowPerson {
    private static final String NOT_KNOWN = "not-known";

    private final PersonEncoder encoder;
    private final PersonSeal seal;
    private final KeyedHash ownReferences;
    private final String organisation;
    private final Optional<Column> ownReference;
    private final List<String> telling;
    private final Map<PersonField, Column> columns = new EnumMap<>(PersonField.class);

    RowPerson(Key key, String organisation, Layout layout) {
        this.encoder = new PersonEncoder(key, PersonSeal.FIELDS, EncodingStrength.USUAL);
        this.seal = new PersonSeal(key);
        this.ownReferences = key.hash("person reference");
        this.organisation = organisation;
        this.ownReference = layout.columns().stream()
                .filter(column -> column.type() == ColumnType.PERSON_REFERENCE)
                .findFirst();
        this.telling = layout.columns().stream()
                .filter(column -> column.type().namesSomebody() || column.type() == ColumnType.PERSON_REFERENCE)
                .map(Column::name)
                .toList();
        layout.columns().forEach(column -> field(column).ifPresent(field -> columns.putIfAbsent(field, column)));
    }

    private static Optional<PersonField> field(Column column) {
        return switch (column.type()) {
            case GIVEN_NAME -> Optional.of(PersonField.GIVEN_NAME);
            case SURNAME -> Optional.of(PersonField.SURNAME);
            case BIRTH_DATE -> Optional.of(PersonField.BIRTH_DATE);
            case CODE, CODES ->
                column.codes().flatMap(list -> switch (list) {
                    case "gender" -> Optional.of(PersonField.SEX);
                    case "nationality" -> Optional.of(PersonField.NATIONALITY);
                    default -> Optional.empty();
                });
            default -> Optional.empty();
        };
    }

    /** Tells whether a row has a name, a birth date or the supplier's own number of its person. */
    boolean isToldBy(Map<String, Value> values) {
        return telling.stream().anyMatch(values::containsKey);
    }

    /** @param row what tells this row from all others and is the same when it is sent again */
    SealedPerson of(String row, Map<String, Value> values) {
        List<String> known = new ArrayList<>();
        PersonSeal.FIELDS.forEach(field -> known.add(text(field, values)));
        PersonEncoding encoding = encoder.encode(row, known);
        return seal.seal(row, new KnownPerson(encoding, ownReference(values)));
    }

    private long ownReference(Map<String, Value> values) {
        return ownReference
                .map(column -> values.get(column.name()))
                .map(value -> ownReferences.number(organisation + " " + ((Value.Identifier) value).clear()))
                .orElse(0L);
    }

    private String text(PersonField field, Map<String, Value> values) {
        Column column = columns.get(field);
        Value value = column == null ? null : values.get(column.name());
        if (value instanceof Value.Identifier identifier) {
            return identifier.clear();
        }
        if (value instanceof Value.Code code) {
            return words(code.code());
        }
        return value instanceof Value.Codes codes ? words(codes.codes().toArray(String[]::new)) : null;
    }

    /** Several codes in one order, each one word; null where nothing is known. */
    private static String words(String... codes) {
        String words = Arrays.stream(codes)
                .filter(code -> !code.equals(NOT_KNOWN))
                .map(code -> code.replace("-", ""))
                .sorted()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }
}
