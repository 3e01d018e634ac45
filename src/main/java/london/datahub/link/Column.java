package london.datahub.link;

import java.util.Arrays;
import java.util.Optional;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;

/** The encodings of one field of all records, side by side in arrays. */
final class Column {
    private final PersonField field;
    private final double flip;
    private final TokenIndex index;
    private int[] exact = new int[1024];
    private final Ragged parts = new Ragged();
    private final Ragged sounds = new Ragged();
    private long[] bits = {};
    private int words;
    private int records;
    private boolean anyKnown;

    Column(PersonField field, double flip, TokenIndex index) {
        this.field = field;
        this.flip = flip;
        this.index = index;
    }

    void add(Optional<FieldEncoding> encoding) {
        if (records == exact.length) {
            exact = Arrays.copyOf(exact, records * 3 / 2);
        }
        exact[records] = encoding.map(known -> index.number(known.exact())).orElse(0);
        parts.add(encoding.map(known -> numbers(known.parts())).orElse(new int[0]));
        sounds.add(encoding.map(known -> numbers(known.phonetic())).orElse(new int[0]));
        anyKnown |= encoding.isPresent();
        encoding.ifPresent(known -> addBits(known.bits()));
        records++;
    }

    private int[] numbers(long[] tokens) {
        return Arrays.stream(tokens).mapToInt(index::number).toArray();
    }

    private void addBits(long[] pattern) {
        words = Math.max(words, pattern.length);
        int start = records * words;
        if (start + words > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(words * 1024, (start + words) * 3 / 2));
        }
        System.arraycopy(pattern, 0, bits, start, pattern.length);
    }

    PersonField field() {
        return field;
    }

    boolean isAnyKnown() {
        return anyKnown;
    }

    boolean isKnown(int record) {
        return exact[record] != 0;
    }

    int exact(int record) {
        return exact[record];
    }

    Ragged parts() {
        return parts;
    }

    Ragged sounds() {
        return sounds;
    }

    /**
     * How near a value is to one of another column: 1 the same, about 0 nothing in common. Expected noise is taken out.
     * For balanced patterns this is what Dice's coefficient becomes.
     */
    double similarity(int record, Column other, int otherRecord) {
        int a = record * words;
        int b = otherRecord * other.words;
        int differing = 0;
        for (int i = 0; i < words; i++) {
            differing += Long.bitCount(bits[a + i] ^ other.bits[b + i]);
        }
        double length = words * 64.0;
        double noise = 2 * flip * (1 - flip);
        return 1 - 2 * (differing / length - noise) / (1 - 2 * noise);
    }

    /** How often each token is the exact one, by its number. */
    int[] counts() {
        int[] counts = new int[index.size()];
        for (int i = 0; i < records; i++) {
            counts[exact[i]]++;
        }
        counts[0] = 0;
        return counts;
    }

    /** How often each token is a part. */
    int[] partCounts() {
        int[] counts = new int[index.size()];
        for (int i = 0; i < records; i++) {
            for (int p = 0; p < parts.count(i); p++) {
                counts[parts.value(i, p)]++;
            }
        }
        counts[0] = 0;
        return counts;
    }

    /** How often each token is the part at that place. */
    int[] partCounts(int place) {
        int[] counts = new int[index.size()];
        for (int i = 0; i < records; i++) {
            if (parts.count(i) > place) {
                counts[parts.value(i, place)]++;
            }
        }
        counts[0] = 0;
        return counts;
    }
}
