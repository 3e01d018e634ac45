package london.datahub.collect;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import london.datahub.issue.Refusal;
import london.datahub.secret.Envelope;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collected files that fitted nothing, sealed until somebody says what they are, for 90 days at most. */
public final class UnplacedFiles {
    private static final int KEPT_DAYS = 90;
    private static final int LONGEST_REASON = 1000;
    private static final String SELECT = "select file_number, source, organisation_code, reason, found_at, location,"
            + " wrapped_data_key, master_key_id, name_note, keep_until from warehouse.unplaced_file where ended is null ";

    private final JdbcClient database;
    private final Originals originals;
    private final SealedNotes notes;
    private final Clock clock;

    public UnplacedFiles(JdbcClient database, Originals originals, SealedNotes notes, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.notes = notes;
        this.clock = clock;
    }

    /** What became of one. */
    public enum End {
        PLACED,
        DISCARDED,
        EXPIRED,
        ERASED
    }

    /**
     * One that waits.
     *
     * @param reason what was wrong and what to do, in words that hold nothing of the file
     */
    public record Unplaced(
            long number,
            String source,
            String organisation,
            String reason,
            Instant foundAt,
            Original kept,
            String note) {}

    /** Keeps a file until somebody says what it is; it is whole on the disk when this returns. */
    public long keep(Source source, String fileName, String reason, InputStream clear) throws IOException {
        LocalDate keepUntil = LocalDate.now(clock).plusDays(KEPT_DAYS);
        Original kept = originals.keep(clear, keepUntil);
        String name = notes.keep(fileName.isBlank() ? "no name" : fileName);
        database.sql("insert into warehouse.unplaced_file (source, organisation_code, reason, found_at, location,"
                        + " wrapped_data_key, master_key_id, name_note, keep_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        source.name(),
                        source.organisation(),
                        reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                        Database.time(clock.instant()),
                        kept.location(),
                        kept.dataKey().text(),
                        kept.dataKey().masterKeyId(),
                        name,
                        java.sql.Date.valueOf(keepUntil))
                .update();
        return database.sql("select file_number from warehouse.unplaced_file where location = ?")
                .param(kept.location())
                .query(Long.class)
                .single();
    }

    /** Returns those that wait, the oldest first. */
    public List<Unplaced> all() {
        return database.sql(SELECT + "order by file_number")
                .query(UnplacedFiles::unplaced)
                .list();
    }

    /** @throws Refusal where none of that number waits */
    public Unplaced of(long number) {
        return database.sql(SELECT + "and file_number = ?")
                .param(number)
                .query(UnplacedFiles::unplaced)
                .optional()
                .orElseThrow(() -> Refusal.badInput(
                        "No file of that number waits to be placed.", "unplaced list shows those that do."));
    }

    private static Unplaced unplaced(ResultSet row, int n) throws SQLException {
        return new Unplaced(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                new Original(
                        row.getString(6),
                        new Envelope.WrappedKey(row.getString(8), row.getString(7)),
                        row.getDate(10).toLocalDate()),
                row.getString(9));
    }

    /** Returns what its sender called it: for whoever is to say what it is, and for nobody else. */
    public String name(Unplaced file) {
        return notes.open(file.note());
    }

    /** Destroys what is kept of it. To be called once it is placed, or is not wanted. */
    public void end(Unplaced file, End end, String by) throws IOException {
        database.sql("update warehouse.unplaced_file set ended = ?, ended_by = ?, ended_at = ?, location = null,"
                        + " wrapped_data_key = null, master_key_id = null, name_note = null where file_number = ?")
                .params(end.name().toLowerCase(Locale.ROOT), by, Database.time(clock.instant()), file.number())
                .update();
        notes.shred(file.note());
        originals.destroy(file.kept());
    }
}
