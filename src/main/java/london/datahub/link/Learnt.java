package london.datahub.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * What a linkage learnt of a population: how much agreement is worth, and which common values go together. With it more
 * records are linked as those before them were, without learning again. It holds keyed tokens of common values, so it
 * rests sealed or not at all.
 */
public final class Learnt {
    private static final int FORM = 1;
    private final byte[] bytes;

    private Learnt(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static Learnt of(byte[] bytes) {
        return new Learnt(bytes);
    }

    /** Returns it as bytes, to be sealed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    static Learnt of(Comparisons comparisons, Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(FORM);
            out.writeUTF(scope(comparisons.people()));
            out.writeDouble(comparisons.own());
            comparisons.crowds().save(out);
            model.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Learnt(bytes.toByteArray());
    }

    private static String scope(Population people) {
        return people.columns().stream()
                .map(column -> column.field().label())
                .collect(Collectors.joining(",", people.keyId() + " ", ""));
    }

    /** Comparisons of a population and what agreement in them is worth. */
    record Applied(Comparisons comparisons, Model model) {}

    /** @throws IllegalArgumentException where the population has other fields or another key than that learnt from */
    Applied to(Population people) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            if (in.readInt() != FORM || !in.readUTF().equals(scope(people))) {
                throw new IllegalArgumentException("What was learnt is of other fields or of another key: learn anew.");
            }
            double own = in.readDouble();
            Comparisons comparisons = new Comparisons(people, new TokenCounts(people), own, new Crowds(people, in));
            return new Applied(comparisons, new Model(comparisons, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
