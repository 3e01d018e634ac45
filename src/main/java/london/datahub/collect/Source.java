package london.datahub.collect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A place that one organisation's files are collected from. Nothing there is ever changed or removed.
 *
 * @param address a folder's path, {@code sftp://host[:port]/folder} or {@code https://host[:port]/folder/}
 * @param hostKey of an SFTP server: the fingerprint that it must show, as {@code SHA256:...}
 * @param secret by which name the password is given to the hub; never the password itself
 * @param keyFile of an SFTP server: the private key's file
 * @param authority of an HTTPS server with a certificate of an authority of its own: that authority's certificate
 * @param settle how long a file must have stayed the same before it is taken
 * @param marker what is added to a file's name to say that it is whole; then nothing waits
 * @param lookBack of an HTTPS server: of how many past periods files are asked for
 * @param ignored names that are passed over
 */
public record Source(
        String name,
        String organisation,
        Kind kind,
        String address,
        Optional<String> hostKey,
        Optional<String> user,
        Optional<String> secret,
        Optional<String> keyFile,
        Optional<String> authority,
        Duration settle,
        Optional<String> marker,
        int lookBack,
        List<FilePattern> files,
        List<FilePattern> ignored) {
    /** How a place is reached. */
    public enum Kind {
        FOLDER,
        SFTP,
        HTTPS
    }

    /** Returns what a file is, by the first pattern that its name fits. */
    public Optional<FilePattern.Named> named(String fileName) {
        return files.stream()
                .flatMap(pattern -> pattern.named(fileName).stream())
                .findFirst();
    }

    /** Tells whether a file of that name is none of the hub's business: a marker, hidden, or named to be ignored. */
    public boolean passesOver(String fileName) {
        return fileName.startsWith(".")
                || fileName.startsWith("~$")
                || marker.isPresent() && fileName.endsWith(marker.get())
                || ignored.stream().anyMatch(pattern -> pattern.fits(fileName));
    }
}
