package london.datahub.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import london.datahub.secret.Envelope;
import london.datahub.secret.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
    private static final KeyRing KEYS = KeyRing.of("test " + Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_original_and_its_folder_are_for_their_owner_alone() throws IOException {
        Path kept = folder.resolve("originals");
        Original original = new Originals(null, new Envelope(KEYS), kept)
                .keep(new ByteArrayInputStream(new byte[] {1, 2, 3}), LocalDate.of(2026, 1, 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve(original.location()))))
                .isEqualTo("rw-------");
    }
}
