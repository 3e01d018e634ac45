package london.datahub.encode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import london.datahub.secret.Key;
import london.datahub.secret.KeyedHash;
import london.datahub.secret.Seal;

/**
 * Writes a {@link KnownPerson} as bytes and seals them. The bytes, big-endian: a number of the row's own (8), the own
 * reference (8), then each of {@link #FIELDS}: 0 where it is missing, else 1, the exact token, and three lists of 64-bit
 * numbers (how they sound, parts, pattern), each after its length in one byte; then noughts up to a full length.
 */
public final class PersonSeal {
    /** What a sealed person has, in this order. */
    public static final List<PersonField> FIELDS = List.of(
            PersonField.GIVEN_NAME,
            PersonField.SURNAME,
            PersonField.BIRTH_DATE,
            PersonField.SEX,
            PersonField.NATIONALITY);

    private static final int MOST_IN_A_LIST = 40;

    // All are filled up to one length, or it would tell what is missing and how many parts a name has.
    private static final int FULL = 640;

    private final String keyId;
    private final Seal seal;
    private final KeyedHash rows;

    public PersonSeal(Key key) {
        this.keyId = key.id();
        this.seal = new Seal(key, "person encoding");
        this.rows = key.hash("row of a sealed person");
    }

    /** @param row what tells this row from all others: without it rows of one person could be alike */
    SealedPerson seal(String row, KnownPerson person) {
        ByteBuffer bytes = ByteBuffer.allocate(size(person.encoding()));
        bytes.putLong(rows.number(row)).putLong(person.ownReference());
        person.encoding().fields().forEach(field -> put(field, bytes));
        return new SealedPerson(keyId, Base64.getEncoder().encodeToString(seal.seal(bytes.array())));
    }

    private static int size(PersonEncoding encoding) {
        int numbers = encoding.fields().stream()
                .flatMap(Optional::stream)
                .mapToInt(field -> 1 + count(field.phonetic()) + count(field.parts()) + count(field.bits()))
                .sum();
        long known = encoding.fields().stream().filter(Optional::isPresent).count();
        int bytes = (2 + numbers) * Long.BYTES + FIELDS.size() + (int) known * 3;
        return (bytes + FULL - 1) / FULL * FULL;
    }

    private static int count(long[] numbers) {
        return Math.min(numbers.length, MOST_IN_A_LIST);
    }

    private static void put(Optional<FieldEncoding> field, ByteBuffer bytes) {
        bytes.put((byte) (field.isPresent() ? 1 : 0));
        field.ifPresent(known -> {
            bytes.putLong(known.exact());
            put(known.phonetic(), bytes);
            put(known.parts(), bytes);
            put(known.bits(), bytes);
        });
    }

    private static void put(long[] numbers, ByteBuffer bytes) {
        int count = count(numbers);
        bytes.put((byte) count);
        for (int i = 0; i < count; i++) {
            bytes.putLong(numbers[i]);
        }
    }

    /**
     * Opens what this key sealed.
     *
     * @throws IllegalStateException where another key sealed it, or it was changed
     */
    public KnownPerson open(SealedPerson person) {
        ByteBuffer bytes = ByteBuffer.wrap(seal.open(Base64.getDecoder().decode(person.sealed())));
        bytes.getLong();
        long ownReference = bytes.getLong();
        List<Optional<FieldEncoding>> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.add(bytes.get() == 0 ? Optional.empty() : Optional.of(field(bytes)));
        }
        return new KnownPerson(new PersonEncoding(keyId, fields), ownReference);
    }

    private static FieldEncoding field(ByteBuffer bytes) {
        return new FieldEncoding(bytes.getLong(), numbers(bytes), numbers(bytes), numbers(bytes));
    }

    private static long[] numbers(ByteBuffer bytes) {
        long[] numbers = new long[Byte.toUnsignedInt(bytes.get())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getLong();
        }
        return numbers;
    }
}
