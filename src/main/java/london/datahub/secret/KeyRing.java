package london.datahub.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import london.datahub.issue.Refusal;

/**
 * The hub's keys, oldest first; the last one is current. Text form: a line a key, {@code <id> <base64 of 32 bytes>};
 * {@code ;} may stand for the line's end.
 */
public final class KeyRing {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private Key current;

    private KeyRing() {}

    /**
     * Reads a key ring's text.
     *
     * @throws Refusal where there is no key in it, or one is not 32 bytes long
     */
    public static KeyRing of(String text) {
        KeyRing ring = new KeyRing();
        for (String entry : text.split("[;\\r\\n]+")) {
            if (!entry.isBlank()) {
                ring.add(entry.strip());
            }
        }
        if (ring.current == null) {
            throw unusable("The key ring is empty.");
        }
        return ring;
    }

    private void add(String entry) {
        String[] parts = entry.split("\\s+");
        if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9-]{1,20}")) {
            throw unusable("A line of the key ring is not an id and a key.");
        }
        byte[] bytes = decoded(parts[1]);
        if (bytes.length != Key.BYTES || keys.containsKey(parts[0])) {
            throw unusable("The key " + parts[0] + " is not 32 bytes long, or stands twice.");
        }
        current = new Key(parts[0], bytes);
        keys.put(current.id(), current);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Refusal unusable(String reason) {
        return Refusal.againstARule(
                reason,
                "Without a usable key nothing can be encoded, so the hub does not start; see docs/configuration.md.");
    }

    /** Reads a key file that only its owner can read. */
    public static KeyRing in(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw unusable("The key file can be read by others than its owner.");
        }
        return of(Files.readString(file));
    }

    /** Makes a key file with one new key, readable by its owner alone. */
    public static void make(Path file) throws IOException {
        byte[] bytes = new byte[Key.BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        if (isPosix(file.getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
        String line = "key-1 " + Base64.getEncoder().encodeToString(bytes) + "\n";
        Files.writeString(file, line, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Returns the first key: for what must outlive rotation and can be changed by hand. */
    public Key oldest() {
        return keys.values().iterator().next();
    }

    public Key current() {
        return current;
    }

    /**
     * Returns the key with that id.
     *
     * @throws Refusal where the ring has no such key
     */
    public Key key(String id) {
        if (!keys.containsKey(id)) {
            throw unusable("The key " + id + " is not in the key ring.");
        }
        return keys.get(id);
    }
}
