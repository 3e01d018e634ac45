package london.datahub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The audit trail's last entry, noted in a file beside the database: a trail that was cut off there shows. */
public final class AuditAnchor {
    private final Path file;

    public AuditAnchor(Path file) {
        this.file = file;
    }

    record Last(long number, String hash) {}

    /** Returns what was noted; nothing where nothing was yet. */
    Optional<Last> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Last(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes a later entry; an earlier one changes nothing. */
    void moveTo(long number, String hash) {
        if (read().filter(last -> last.number() >= number).isPresent()) {
            return;
        }
        try {
            Path fresh = Files.createTempFile(file.getParent(), "audit", ".part");
            Files.writeString(fresh, number + " " + hash + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
