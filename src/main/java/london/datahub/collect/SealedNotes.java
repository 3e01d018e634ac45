package london.datahub.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import london.datahub.issue.Refusal;
import london.datahub.secret.Envelope;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers write in words of their own, sealed as their files are: it may hold what nobody else should read. */
public final class SealedNotes {
    private static final int LONGEST = 2000;
    private static final String SHREDDED = "(no longer kept)";

    private final JdbcClient database;
    private final Envelope envelope;

    public SealedNotes(JdbcClient database, Envelope envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    /**
     * Keeps a note and returns its number.
     *
     * @throws Refusal where it is empty or longer than 2,000 letters
     */
    public String keep(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.badInput(
                    "The text is empty or longer than " + LONGEST + " letters.", "Say it in a sentence or two.");
        }
        String note = UUID.randomUUID().toString();
        Envelope.WrappedKey key = envelope.newDataKey(note);
        database.sql("insert into warehouse.sealed_note (note_id, sealed, wrapped_data_key, master_key_id)"
                        + " values (?, ?, ?, ?)")
                .params(note, sealed(note, key, text), key.text(), key.masterKeyId())
                .update();
        return note;
    }

    private String sealed(String note, Envelope.WrappedKey key, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = envelope.seal(note, key, bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Returns the text of a note. */
    public String open(String note) {
        return database.sql(
                        "select sealed, wrapped_data_key, master_key_id from warehouse.sealed_note where note_id = ?")
                .param(note)
                .query((row, n) ->
                        opened(note, new Envelope.WrappedKey(row.getString(3), row.getString(2)), row.getString(1)))
                .single();
    }

    /** Destroys a note's text and its key. What refers to it may do so on: it then says that it is kept no more. */
    public void shred(String note) {
        database.sql(
                        "update warehouse.sealed_note set sealed = '', wrapped_data_key = '', master_key_id = '' where note_id = ?")
                .param(note)
                .update();
    }

    /** Destroys the notes of what was said before a moment, and returns how many. */
    public int shredBefore(Instant moment) {
        List<String> due = database.sql("select note_id from warehouse.sealed_note where sealed <> '' and note_id in ("
                        + "select note_id from warehouse.explanation where explained_at < :moment"
                        + " union select note_id from warehouse.withdrawal where withdrawn_at < :moment"
                        + " union select note_id from warehouse.link_decision where decided_at < :moment)")
                .param("moment", Database.time(moment))
                .query(String.class)
                .list();
        due.forEach(this::shred);
        return due.size();
    }

    private String opened(String note, Envelope.WrappedKey key, String sealed) {
        if (sealed.isEmpty()) {
            return SHREDDED;
        }
        InputStream bytes = new ByteArrayInputStream(Base64.getDecoder().decode(sealed));
        try (InputStream clear = envelope.open(note, key, bytes)) {
            return new String(clear.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
