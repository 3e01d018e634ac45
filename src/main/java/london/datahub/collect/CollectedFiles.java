package london.datahub.collect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import london.datahub.secret.Key;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the files at every source: only codes of their names and contents. */
public final class CollectedFiles {
    private final JdbcClient database;
    private final Key key;

    /** @param key the first of the ring: codes of other keys would never meet */
    public CollectedFiles(JdbcClient database, Key key) {
        this.database = database;
        this.key = key;
    }

    /** How far a file has come. */
    public enum State {
        WAITING,
        TAKEN,
        UNPLACED
    }

    /**
     * What was last found under a name.
     *
     * @param content the code of its bytes
     * @param since when it was first found so
     */
    public record Seen(String content, State state, Instant since, Shelf.Mark mark) {}

    public Optional<Seen> seen(Source source, String fileName) {
        return database.sql("select content_token, state, since, etag, last_modified from warehouse.collected_file"
                        + " where source = ? and file_token = ?")
                .params(source.name(), token(fileName))
                .query((row, n) -> new Seen(
                        row.getString(1),
                        State.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new Shelf.Mark(Optional.ofNullable(row.getString(4)), Optional.ofNullable(row.getString(5)))))
                .optional();
    }

    /** Notes what was found, in place of what was known. */
    public void note(Source source, String fileName, Seen seen, OptionalLong submission) {
        database.sql("delete from warehouse.collected_file where source = ? and file_token = ?")
                .params(source.name(), token(fileName))
                .update();
        database.sql("insert into warehouse.collected_file (source, file_token, content_token, state, since, etag,"
                        + " last_modified, submission_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        source.name(),
                        token(fileName),
                        seen.content(),
                        seen.state().name().toLowerCase(Locale.ROOT),
                        Database.time(seen.since()),
                        seen.mark().etag().orElse(null),
                        seen.mark().lastModified().orElse(null),
                        submission.isPresent() ? submission.getAsLong() : null)
                .update();
    }

    private String token(String fileName) {
        return key.token("collected file name", fileName);
    }

    /** Returns the code of a file's bytes, from their SHA-256 in hexadecimal digits. */
    public String content(String sha256) {
        return key.token("collected content", sha256);
    }
}
