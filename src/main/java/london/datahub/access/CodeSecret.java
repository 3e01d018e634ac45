package london.datahub.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import london.datahub.secret.Envelope;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app and the hub share for one account. It rests sealed. */
public record CodeSecret(byte[] bytes) {
    private static final int BYTES = 20;
    private static final SecureRandom CHANCE = new SecureRandom();

    static CodeSecret fresh() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new CodeSecret(bytes);
    }

    /** Returns it as authenticator apps take it by hand. */
    public String text() {
        return new Base32().encodeToString(bytes).replace("=", "");
    }

    /** Returns it as authenticator apps take it from a picture. */
    public String address(String email) {
        return "otpauth://totp/Data%20hub:" + email.replace("@", "%40").replace("+", "%2B") + "?secret=" + text()
                + "&issuer=Data%20hub";
    }

    String sealed(Envelope envelope, long account) {
        Envelope.WrappedKey key = envelope.newDataKey(name(account));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = envelope.seal(name(account), key, sealed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key.masterKeyId() + " " + key.text() + " " + Base64.getEncoder().encodeToString(sealed.toByteArray());
    }

    static CodeSecret opened(String text, Envelope envelope, long account) {
        String[] parts = text.split(" ");
        InputStream sealed = new ByteArrayInputStream(Base64.getDecoder().decode(parts[2]));
        try (InputStream clear = envelope.open(name(account), new Envelope.WrappedKey(parts[0], parts[1]), sealed)) {
            return new CodeSecret(clear.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(long account) {
        return "code of account " + account;
    }
}
