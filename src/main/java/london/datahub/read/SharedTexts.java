package london.datahub.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that a workbook's cells share, kept as packed bytes: a third of what they would need as objects. */
final class SharedTexts {
    private static final int CHUNK = 1 << 20;
    private static final int KEPT = 1 << 16;
    private static final int LONGEST_KEPT = 100;

    private final List<byte[]> chunks = new ArrayList<>();
    private int[] starts = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    /** The texts that are used most stand first, and are not made anew for every cell. */
    private final String[] made = new String[KEPT];

    private int texts;
    private int end = CHUNK;

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.length() > Limits.CHARACTERS_IN_CELL) {
            throw Limits.tooLongCell("one of its sheets");
        }
        if (end + bytes.length >= CHUNK) {
            chunks.add(new byte[CHUNK]);
            end = 0;
        }
        if (texts == Limits.SHARED_TEXTS || chunks.size() > Limits.SHARED_BYTES / CHUNK) {
            throw Limits.tooManyTexts();
        }
        if (texts == starts.length) {
            starts = Arrays.copyOf(starts, texts * 2);
            lengths = Arrays.copyOf(lengths, texts * 2);
        }
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), end, bytes.length);
        starts[texts] = (chunks.size() - 1) * CHUNK + end;
        lengths[texts++] = bytes.length;
        end += bytes.length;
    }

    /**
     * Returns the text of that number.
     *
     * @throws IOException where there is none
     */
    String get(int number) throws IOException {
        if (number < 0 || number >= texts) {
            throw new IOException("A cell names a shared text that is not there.");
        }
        if (number >= KEPT || lengths[number] > LONGEST_KEPT) {
            return make(number);
        }
        if (made[number] == null) {
            made[number] = make(number);
        }
        return made[number];
    }

    private String make(int number) {
        byte[] chunk = chunks.get(starts[number] / CHUNK);
        return new String(chunk, starts[number] % CHUNK, lengths[number], StandardCharsets.UTF_8);
    }
}
