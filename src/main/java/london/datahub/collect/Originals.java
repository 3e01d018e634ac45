package london.datahub.collect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import london.datahub.issue.Refusal;
import london.datahub.secret.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The received files, each sealed under a data key of its own, in a folder beside the database. */
public final class Originals {
    private final JdbcClient database;
    private final Envelope envelope;
    private final Path folder;

    public Originals(JdbcClient database, Envelope envelope, Path folder) {
        this.database = database;
        this.envelope = envelope;
        this.folder = folder;
    }

    /** Seals the bytes into a new file, which is whole on the disk when this returns. */
    public Original keep(InputStream clear, LocalDate keepUntil) throws IOException {
        String location = UUID.randomUUID().toString();
        Envelope.WrappedKey key = envelope.newDataKey(location);
        OwnersFiles.makeFolder(folder);
        Path unfinished = folder.resolve(location + ".part");
        OwnersFiles.makeFile(unfinished);
        try {
            try (OutputStream out =
                    envelope.seal(location, key, new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                clear.transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, folder.resolve(location), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // what a full disk cut off would only fill it further
            Files.deleteIfExists(unfinished);
        }
        return new Original(location, key, keepUntil);
    }

    /** Records which submission a sealed file belongs to. */
    public void record(long submission, Original original) {
        database.sql("insert into warehouse.original (submission_id, location, wrapped_data_key, master_key_id,"
                        + " keep_until) values (?, ?, ?, ?, ?)")
                .params(
                        submission,
                        original.location(),
                        original.dataKey().text(),
                        original.dataKey().masterKeyId(),
                        Date.valueOf(original.keepUntil()))
                .update();
    }

    /**
     * Opens a submission's file.
     *
     * @throws Refusal where it is not kept any more
     */
    public InputStream open(long submission) throws IOException {
        Original original = original(submission);
        InputStream sealed = Files.newInputStream(file(original));
        return envelope.open(original.location(), original.dataKey(), new BufferedInputStream(sealed));
    }

    /**
     * Opens a submission's file for reading in any order.
     *
     * @throws Refusal where it is not kept any more
     */
    public SeekableByteChannel channel(long submission) throws IOException {
        Original original = original(submission);
        return envelope.open(original.location(), original.dataKey(), Files.newByteChannel(file(original)));
    }

    /** Tells whether a submission's file lies in this process's folder. */
    public boolean isHere(long submission) {
        return database.sql("select location from warehouse.original where submission_id = ?")
                .param(submission)
                .query(String.class)
                .optional()
                .filter(location -> Files.exists(folder.resolve(location)))
                .isPresent();
    }

    private Original original(long submission) {
        return database.sql("select location, wrapped_data_key, master_key_id, keep_until"
                        + " from warehouse.original where submission_id = ?")
                .param(submission)
                .query((row, n) -> new Original(
                        row.getString(1),
                        new Envelope.WrappedKey(row.getString(3), row.getString(2)),
                        row.getDate(4).toLocalDate()))
                .optional()
                .orElseThrow(
                        () -> Refusal.againstARule("The original is not kept any more.", "Submit the file again."));
    }

    private Path file(Original original) {
        Path file = folder.resolve(original.location());
        if (!Files.exists(file)) {
            throw Refusal.againstARule("The original is missing.", "Submit the file again.");
        }
        return file;
    }
}
