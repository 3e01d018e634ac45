package london.datahub.secret;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Seals a file under a data key of its own, and the data key under the master key: destroy the wrapped data key and the
 * file is gone for good. AES-256-GCM with HKDF in segments of 64 KiB (Tink), so files of any size are streamed.
 */
public final class Envelope {
    private static final int SEGMENT = 1 << 16;

    private final KeyRing keys;

    public Envelope(KeyRing keys) {
        this.keys = keys;
    }

    /** A data key wrapped by the master key with that id; useless without it. */
    public record WrappedKey(String masterKeyId, String text) {}

    /** Makes a new data key for the file of that name. */
    public WrappedKey newDataKey(String name) {
        byte[] dataKey = new byte[Key.BYTES];
        new SecureRandom().nextBytes(dataKey);
        try {
            byte[] wrapped = wrapping(keys.current()).encrypt(dataKey, bytes(name));
            return new WrappedKey(keys.current().id(), Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The data key could not be wrapped.", e);
        }
    }

    /** Returns a stream that writes sealed bytes to {@code out}; the file is complete once it is closed. */
    public OutputStream seal(String name, WrappedKey key, OutputStream out) throws IOException {
        try {
            return streaming(name, key).newEncryptingStream(out, bytes(name));
        } catch (GeneralSecurityException e) {
            throw new IOException("The file could not be sealed.", e);
        }
    }

    /**
     * Returns a stream of the clear bytes.
     *
     * @throws IOException also while reading, where the sealed file was cut short or changed
     */
    public InputStream open(String name, WrappedKey key, InputStream sealed) throws IOException {
        try {
            return streaming(name, key).newDecryptingStream(sealed, bytes(name));
        } catch (GeneralSecurityException e) {
            throw new IOException("The sealed file could not be opened.", e);
        }
    }

    /**
     * Returns the clear bytes, to be read in any order.
     *
     * @throws IOException also while reading, where the sealed file was cut short or changed
     */
    public SeekableByteChannel open(String name, WrappedKey key, SeekableByteChannel sealed) throws IOException {
        try {
            return streaming(name, key).newSeekableDecryptingChannel(sealed, bytes(name));
        } catch (GeneralSecurityException e) {
            throw new IOException("The sealed file could not be opened.", e);
        }
    }

    private AesGcmHkdfStreaming streaming(String name, WrappedKey key) throws GeneralSecurityException {
        byte[] wrapped = Base64.getDecoder().decode(key.text());
        byte[] dataKey = wrapping(keys.key(key.masterKeyId())).decrypt(wrapped, bytes(name));
        return new AesGcmHkdfStreaming(dataKey, "HmacSha256", Key.BYTES, SEGMENT, 0);
    }

    private static AesGcmJce wrapping(Key master) throws GeneralSecurityException {
        return new AesGcmJce(master.subKey("wrap originals"));
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
