package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import london.datahub.encode.PersonEncoding;
import london.datahub.encode.PersonField;

/** Many records' encodings, of the same fields and key, in memory. */
public final class Population {
    private final TokenIndex index = new TokenIndex();
    private final List<Column> columns = new ArrayList<>();
    private int[] sources = new int[1024];
    private int size;
    private String keyId;

    /** @param flip how often the encoder flips a bit */
    public Population(List<PersonField> fields, double flip) {
        fields.forEach(field -> columns.add(new Column(field, flip, index)));
    }

    /**
     * Adds a record.
     *
     * @param source which list it stands in, from 0
     * @throws IllegalArgumentException where it was encoded with another key than those before it
     */
    public void add(PersonEncoding person, int source) {
        if (keyId != null && !keyId.equals(person.keyId())) {
            throw new IllegalArgumentException("Encodings of two keys cannot be compared.");
        }
        keyId = person.keyId();
        if (size == sources.length) {
            sources = Arrays.copyOf(sources, size * 3 / 2);
        }
        sources[size++] = source;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(person.fields().get(i));
        }
    }

    public int size() {
        return size;
    }

    int source(int record) {
        return sources[record];
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> columns(PersonField.Kind kind) {
        return columns.stream().filter(column -> column.field().kind() == kind).toList();
    }
}
