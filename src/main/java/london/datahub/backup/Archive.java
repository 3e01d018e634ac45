package london.datahub.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import london.datahub.issue.Refusal;

/** A backup that was made, open to be read. */
public final class Archive implements AutoCloseable {
    static final String KEYS = "keys/hub.keys";
    static final String SIGNATURE = "manifest.signature";
    private static final Set<String> UNLISTED = Set.of(Manifest.NAME, SIGNATURE);

    private final ZipFile zip;
    private final String manifestText;
    private final Manifest manifest;

    private Archive(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifestText = text(Manifest.NAME).orElseThrow(Archive::damaged);
        this.manifest = Manifest.of(manifestText);
    }

    /** @throws Refusal where this is no backup */
    public static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw damaged();
        } catch (IOException e) {
            throw Refusal.badInput("The backup cannot be read.", "Check its name, and that you may read it.");
        }
        try {
            return new Archive(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static Refusal damaged() {
        return Refusal.badInput(
                "That is no backup of a hub, or it is damaged.", "Nothing was changed. Use another backup.");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Returns the manifest as it was signed. */
    String signedText() {
        return manifestText;
    }

    Optional<String> signature() throws IOException {
        return text(SIGNATURE);
    }

    /** Returns the key ring where it was asked into the backup. */
    public Optional<String> keys() throws IOException {
        return text(KEYS);
    }

    private Optional<String> text(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw damaged();
        }
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged();
        }
        return zip.getInputStream(entry);
    }

    /**
     * Reads every part and compares it with the manifest.
     *
     * @throws Refusal where one is missing, too many, or not what was written
     */
    public void verify() throws IOException {
        Set<String> listed = new HashSet<>(manifest.parts().keySet());
        listed.addAll(UNLISTED);
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!listed.equals(there)) {
            throw damaged();
        }
        for (Map.Entry<String, Manifest.Part> part : manifest.parts().entrySet()) {
            if (!part.getValue().sha256().equals(checksum(part.getKey()))) {
                throw damaged();
            }
        }
    }

    private String checksum(String name) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(name), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException | java.io.EOFException e) {
            throw damaged();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
