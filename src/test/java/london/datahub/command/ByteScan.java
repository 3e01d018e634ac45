package london.datahub.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for identifiers in raw bytes, as UTF-8 and as UTF-16: names of 8 letters and more and references, wherever they
 * stand, since a database file puts no separator between its values.
 *
 * <p>Shorter names and references without a separator come about by chance in megabytes of random bytes. Birth dates
 * are not looked for: other dates are the same. Both are looked for in texts and in the columns of tables.
 */
final class ByteScan {
    private static final int PREFIX = Long.BYTES;
    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST = 64;

    private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();
    private final long[] maybe = new long[1 << 16];

    ByteScan(Identifiers identifiers) {
        for (String name : identifiers.names()) {
            if (name.length() >= PREFIX) {
                add(name);
                add(name.toUpperCase(Locale.ROOT));
                add(name.toLowerCase(Locale.ROOT));
            }
        }
        identifiers.references().forEach(this::addReference);
    }

    private void addReference(String reference) {
        String letters = reference.replaceAll("[^A-Z]", "");
        String rest = reference.substring(letters.length());
        if (letters.isEmpty()) {
            add(rest);
            add(rest.replace("/", " / "));
        } else {
            for (String start : List.of(letters, letters.toLowerCase(Locale.ROOT))) {
                add(start + rest);
                add(start + "-" + rest);
                add(start + " " + rest);
                add(start + " " + rest.substring(0, 4) + " " + rest.substring(4));
            }
        }
    }

    private void add(String identifier) {
        byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
        long prefix = 0;
        for (int i = 0; i < PREFIX; i++) {
            prefix = prefix << 8 | bytes[i] & 0xff;
        }
        byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(bytes);
        int bit = bit(prefix);
        maybe[bit >> 6] |= 1L << bit;
    }

    private static int bit(long prefix) {
        return (int) (prefix * 0x9E3779B97F4A7C15L >>> 42);
    }

    Set<String> find(String text) {
        return find(text.getBytes(StandardCharsets.UTF_8));
    }

    Set<String> find(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        find(bytes, bytes.length, found);
        return found;
    }

    /** Returns what stands in a file, read by the megabyte with an overlap. */
    Set<String> find(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] window = new byte[MEGABYTE + 2 * LONGEST];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = in.readNBytes(window, 0, MEGABYTE);
                    read > 0;
                    read = in.readNBytes(window, kept, MEGABYTE)) {
                int length = kept + read;
                find(window, length, found);
                findUtf16(window, length, found);
                kept = Math.min(2 * LONGEST, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        return found;
    }

    /** In UTF-16, in either order of bytes, every second byte of such a text is the same as in UTF-8. */
    private void findUtf16(byte[] bytes, int length, Set<String> found) {
        byte[] half = new byte[length / 2];
        for (int start = 0; start < 2; start++) {
            for (int i = 0; i < half.length; i++) {
                half[i] = bytes[2 * i + start];
            }
            find(half, half.length, found);
        }
    }

    private void find(byte[] bytes, int length, Set<String> found) {
        long last = 0;
        for (int i = 0; i < length; i++) {
            last = last << 8 | bytes[i] & 0xff;
            int bit = bit(last);
            if (i >= PREFIX - 1 && (maybe[bit >> 6] & 1L << bit) != 0) {
                compare(bytes, i - PREFIX + 1, length, last, found);
            }
        }
    }

    private void compare(byte[] bytes, int start, int length, long prefix, Set<String> found) {
        for (byte[] identifier : byPrefix.getOrDefault(prefix, List.of())) {
            int end = start + identifier.length;
            if (end <= length && Arrays.equals(bytes, start, end, identifier, 0, identifier.length)) {
                found.add(new String(identifier, StandardCharsets.UTF_8));
            }
        }
    }
}
