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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.secret.Envelope;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The received files, each sealed under a data key of its own, in a folder beside the database. */
public final class Originals {
    private static final Duration UNFINISHED = Duration.ofDays(1);

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
        return open(original(submission));
    }

    /**
     * Opens a submission's file for reading in any order.
     *
     * @throws Refusal where it is not kept any more
     */
    public SeekableByteChannel channel(long submission) throws IOException {
        return channel(original(submission));
    }

    /** Opens a sealed file that belongs to no submission. */
    public InputStream open(Original original) throws IOException {
        return envelope.open(
                original.location(), original.dataKey(), new BufferedInputStream(Files.newInputStream(file(original))));
    }

    /** Opens a sealed file that belongs to no submission, for reading in any order. */
    public SeekableByteChannel channel(Original original) throws IOException {
        return envelope.open(original.location(), original.dataKey(), Files.newByteChannel(file(original)));
    }

    /**
     * Destroys the data keys of files past their last day, and the files. Those of unfinished submissions stay: nothing else
     * is there of them.
     *
     * @return whose they were
     */
    public List<Long> shredUpTo(LocalDate today, Instant now) throws IOException {
        List<Long> due = database.sql("select original.submission_id from warehouse.original join warehouse.submission"
                        + " on submission.submission_id = original.submission_id where keep_until < ?"
                        + " and shredded_at is null and state <> 'received' order by original.submission_id")
                .param(Date.valueOf(today))
                .query(Long.class)
                .list();
        for (long submission : due) {
            shred(submission, now);
        }
        return due;
    }

    /** Destroys the data key of a submission's file, and the file. Does nothing where that was done. */
    public void shred(long submission, Instant now) throws IOException {
        database.sql("update warehouse.original set wrapped_data_key = null, shredded_at = ?"
                        + " where submission_id = ? and shredded_at is null")
                .params(Database.time(now), submission)
                .update();
        Files.deleteIfExists(folder.resolve(location(submission)));
    }

    private String location(long submission) {
        return database.sql("select location from warehouse.original where submission_id = ?")
                .param(submission)
                .query(String.class)
                .single();
    }

    /** Returns the submissions whose file is past its last day and still kept. */
    public List<Long> pastTheirDay(LocalDate today) {
        return database.sql("select submission_id from warehouse.original where keep_until < ? and shredded_at is null"
                        + " order by submission_id")
                .param(Date.valueOf(today))
                .query(Long.class)
                .list();
    }

    /** Returns the submissions whose file is still kept. */
    public List<Long> kept() {
        return database.sql("select submission_id from warehouse.original where shredded_at is null"
                        + " order by submission_id")
                .query(Long.class)
                .list();
    }

    /** Tells whether a submission's file is still kept. */
    public boolean isKept(long submission) {
        return find(submission).isPresent();
    }

    /** Removes files that nothing refers to: what a dead process left, or what was shredded and could not be removed. */
    public void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> known =
                new HashSet<>(database.sql("select location from warehouse.original where shredded_at is null"
                                + " union select location from warehouse.unplaced_file where location is not null")
                        .query(String.class)
                        .list());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                if (!known.contains(file.getFileName().toString())
                        && written.plus(UNFINISHED).isBefore(now)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Removes a sealed file whose key is destroyed. */
    void destroy(Original original) throws IOException {
        Files.deleteIfExists(folder.resolve(original.location()));
    }

    /** Tells whether a submission's file lies in this process's folder. */
    public boolean isHere(long submission) {
        return find(submission)
                .filter(original -> Files.exists(folder.resolve(original.location())))
                .isPresent();
    }

    private Original original(long submission) {
        return find(submission)
                .orElseThrow(
                        () -> Refusal.againstARule("The original is not kept any more.", "Submit the file again."));
    }

    private Optional<Original> find(long submission) {
        return database.sql("select location, wrapped_data_key, master_key_id, keep_until"
                        + " from warehouse.original where submission_id = ? and shredded_at is null")
                .param(submission)
                .query((row, n) -> new Original(
                        row.getString(1),
                        new Envelope.WrappedKey(row.getString(3), row.getString(2)),
                        row.getDate(4).toLocalDate()))
                .optional();
    }

    private Path file(Original original) {
        Path file = folder.resolve(original.location());
        if (!Files.exists(file)) {
            throw Refusal.againstARule("The original is missing.", "Submit the file again.");
        }
        return file;
    }
}
