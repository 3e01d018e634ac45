package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import london.datahub.encode.PersonEncoding;
import london.datahub.encode.PersonField;

/** Many records' encodings, of the same fields and key, in memory. */
public final class Population {
    private final Rows rows = new Rows();
    private final TokenIndex index = new TokenIndex();
    private final List<Column> columns = new ArrayList<>();
    private final BitSet freeOfDuplicates = new BitSet();
    private long[] keys = new long[1024];
    private int[] sources = new int[1024];
    private int size;
    private String keyId;

    /** @param flip how often the encoder flips a bit */
    public Population(List<PersonField> fields, double flip) {
        Patterns patterns = new Patterns(flip);
        fields.forEach(field -> columns.add(new Column(field, index, rows, patterns)));
    }

    /** Says that no person stands twice in a source, so that none of its records are compared with each other. */
    public void freeOfDuplicates(int source) {
        freeOfDuplicates.set(source);
    }

    /**
     * Adds a record.
     *
     * @param key what the record is known by; keys ascend from record to record, so that who is found does not depend on
     *     the order in which records came to the hub
     * @param source which list it stands in, from 0
     * @throws IllegalArgumentException where the key is not above the one before, or the record was encoded with another
     *     secret key than those before it
     */
    public void add(long key, int source, PersonEncoding person) {
        if (size > 0 && key <= keys[size - 1]) {
            throw new IllegalArgumentException("Records are added in the order of their keys, each key once.");
        }
        if (keyId != null && !keyId.equals(person.keyId())) {
            throw new IllegalArgumentException("Encodings of two keys cannot be compared.");
        }
        keyId = person.keyId();
        if (size == sources.length) {
            keys = Arrays.copyOf(keys, size * 3 / 2);
            sources = Arrays.copyOf(sources, size * 3 / 2);
        }
        keys[size] = key;
        sources[size++] = source;
        rows.makeRoomFor(size - 1);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(person.fields().get(i));
        }
    }

    String keyId() {
        return keyId;
    }

    public int size() {
        return size;
    }

    int source(int record) {
        return sources[record];
    }

    long key(int record) {
        return keys[record];
    }

    /** Returns the record of that key, or a negative number. */
    int record(long key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** Whether two records can be of one person, going by where they stand. */
    boolean isComparable(int a, int b) {
        return a != b && (freeOfDuplicates.isEmpty() || sources[a] != sources[b] || !freeOfDuplicates.get(sources[a]));
    }

    /** Whether there are just two sources, each free of duplicates, so that a record has one partner at most. */
    boolean isMatching() {
        return freeOfDuplicates.cardinality() == 2
                && Arrays.stream(sources, 0, size).allMatch(freeOfDuplicates::get);
    }

    /** How many pairs of records can be of one person. */
    double comparablePairs() {
        double pairs = size * (size - 1.0) / 2;
        double[] sizes = new double[freeOfDuplicates.length()];
        for (int i = 0; i < size; i++) {
            if (freeOfDuplicates.get(sources[i])) {
                sizes[sources[i]]++;
            }
        }
        return pairs - Arrays.stream(sizes).map(n -> n * (n - 1) / 2).sum();
    }

    /** The fields that are known of at least one record. */
    List<Column> columns() {
        return columns.stream().filter(Column::isAnyKnown).toList();
    }

    List<Column> columns(PersonField.Kind kind) {
        return columns().stream()
                .filter(column -> column.field().kind() == kind)
                .toList();
    }
}
