package london.datahub.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import london.datahub.issue.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    private static final String OLD = "old " + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "new " + Base64.getEncoder().encodeToString(filled());

    @TempDir
    Path folder;

    private static byte[] filled() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    @Test
    void the_last_key_is_current_and_earlier_ones_can_still_be_used() {
        KeyRing ring = KeyRing.of(OLD + ";" + NEW);
        assertThat(ring.current().id()).isEqualTo("new");
        assertThat(ring.key("old").id()).isEqualTo("old");
    }

    @Test
    void no_key_or_a_short_one_is_refused() {
        assertThatThrownBy(() -> KeyRing.of(" \n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KeyRing.of("k c2hvcnQ=")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KeyRing.of(OLD).key("other")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_made_key_file_is_for_its_owner_alone_and_one_that_is_not_is_refused() throws IOException {
        Path file = folder.resolve("keys/hub.keys");
        KeyRing.make(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyRing.in(file).current().id()).isEqualTo("key-1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyRing.in(file)).hasMessageContaining("can be read by others");
    }

    @Test
    void a_token_depends_on_key_purpose_and_value_and_shows_none_of_them() {
        Key key = KeyRing.of(OLD).current();
        String token = key.token("nrm", "NRM123");
        assertThat(token).hasSize(43).doesNotContain("NRM").isEqualTo(key.token("nrm", "NRM123"));
        assertThat(key.token("crime", "NRM123")).isNotEqualTo(token);
        assertThat(KeyRing.of(NEW).current().token("nrm", "NRM123")).isNotEqualTo(token);
    }

    /** RFC 4231 does not cover the derivation, so the whole is pinned to Python's hmac module. */
    @Test
    void a_token_is_hmac_sha_256_under_the_purposes_sub_key() {
        assertThat(KeyRing.of(OLD).current().token("nrm", "NRM123"))
                .isEqualTo("TeVO2jzJVV4xA0DAZ4hdDqejTZFRjajLSh3bI7QDV-Q");
    }

    @Test
    void a_sealed_file_opens_with_its_key_and_not_when_changed_or_cut() throws IOException {
        Envelope envelope = new Envelope(KeyRing.of(OLD));
        byte[] clear = "a name ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        Envelope.WrappedKey key = envelope.newDataKey("file-1");
        var sealed = new ByteArrayOutputStream();
        try (var out = envelope.seal("file-1", key, sealed)) {
            out.write(clear);
        }
        byte[] bytes = sealed.toByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("a name");
        assertThat(opened(envelope, "file-1", key, bytes)).isEqualTo(clear);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> opened(envelope, "file-1", key, cut)).isInstanceOf(IOException.class);
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> opened(envelope, "file-1", key, bytes)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(envelope, "file-2", key, sealed.toByteArray()))
                .isInstanceOf(IOException.class);
    }

    private static byte[] opened(Envelope envelope, String name, Envelope.WrappedKey key, byte[] sealed)
            throws IOException {
        try (var in = envelope.open(name, key, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_small_thing_is_sealed_for_one_purpose_and_key() {
        KeyRing ring = KeyRing.of("one " + "A".repeat(43) + "=;two " + "B".repeat(42) + "A=");
        byte[] clear = {1, 2, 3};
        Seal seal = new Seal(ring.key("one"), "purpose");
        byte[] sealed = seal.seal(clear);
        assertThat(seal.open(sealed)).isEqualTo(clear);
        assertThat(seal.seal(clear)).isEqualTo(sealed);
        assertThatThrownBy(() -> new Seal(ring.key("two"), "purpose").open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(ring.key("one"), "other").open(sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[0] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
