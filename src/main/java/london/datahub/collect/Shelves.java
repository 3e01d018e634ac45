package london.datahub.collect;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import london.datahub.issue.Refusal;

/** Opens the places that files are collected from. */
public final class Shelves {
    private final Function<String, Optional<String>> secrets;
    private final Clock clock;

    /** @param secrets gives the password that goes by a name */
    public Shelves(Function<String, Optional<String>> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal where it cannot be reached, does not let the hub in, or is not what it should be */
    public Shelf open(Source source) throws IOException {
        Optional<char[]> secret = source.secret().map(name -> secret(source, name));
        return switch (source.kind()) {
            case FOLDER -> FolderShelf.open(source);
            case SFTP -> SftpShelf.open(source, secret);
            case HTTPS -> HttpsShelf.open(source, secret, clock);
        };
    }

    private char[] secret(Source source, String name) {
        return secrets.apply(name)
                .map(String::toCharArray)
                .orElseThrow(() -> Refusal.badInput(
                        "The secret of the source " + source.name() + " is not set.",
                        "Set DATAHUB_SECRET_" + name + ", or DATAHUB_SECRET_" + name
                                + "_FILE to a file that holds it."));
    }
}
