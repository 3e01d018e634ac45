package london.datahub.job;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.load.Withdrawals.Withdrawal;
import london.datahub.read.SourceFile;
import london.datahub.warehouse.Connections;
import london.datahub.warehouse.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A warehouse that is made anew beside the hub's, encrypted under a word that only this process knows. */
final class Rebuilding implements AutoCloseable {
    private static final List<String> COPIED = List.of("organisation", "organisation_borough");

    private final Path folder;
    private final HikariDataSource dataSource;
    private final Loading loading;
    private final TransactionTemplate transaction;
    private final Moment clock = new Moment();

    private Rebuilding(Path folder, HikariDataSource dataSource, Feeds feeds) {
        this.folder = folder;
        this.dataSource = dataSource;
        this.loading = new Loading(dataSource, feeds, clock);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** The time that is being lived through again. */
    private static final class Moment extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    static Rebuilding in(Path dataDir, DataSource warehouse, Feeds feeds) throws IOException {
        Path folder = Files.createDirectory(dataDir.resolve("replay-" + UUID.randomUUID()));
        HikariDataSource made = Connections.open(
                "jdbc:h2:file:" + folder.resolve("warehouse")
                        + ";CIPHER=AES;TRACE_LEVEL_FILE=0;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "replay",
                word() + " " + word());
        try {
            Migrations.apply(made);
            COPIED.forEach(table -> copy(table, JdbcClient.create(warehouse), JdbcClient.create(made)));
            return new Rebuilding(folder, made, feeds);
        } catch (RuntimeException e) {
            made.close();
            remove(folder);
            throw e;
        }
    }

    private static String word() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void copy(String table, JdbcClient from, JdbcClient to) {
        for (Map<String, Object> row :
                from.sql("select * from warehouse." + table).query().listOfRows()) {
            to.sql("insert into warehouse." + table + " (" + String.join(", ", row.keySet()) + ") values ("
                            + String.join(
                                    ", ",
                                    row.keySet().stream().map(column -> "?").toList()) + ")")
                    .params(List.copyOf(row.values()))
                    .update();
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    void bringIn(Submission submission, Feed feed, Instant at, SourceFile file, RowPlacement placement) {
        clock.now = at;
        Submission again = transaction.execute(status -> loading.submissions().add(submission));
        try {
            transaction.executeWithoutResult(status -> FailureWithoutWords.guard(() -> {
                new Bringing(loading, again, feed, reached -> {}).in(file, placement);
                return null;
            }));
        } catch (Refusal refusal) {
            transaction.executeWithoutResult(status -> loading.refuse(again, refusal));
        }
    }

    /** A nil return that cannot be declared again stays what it was not: in force. */
    void declareNil(Submission nil, Feed feed, Instant at) {
        clock.now = at;
        try {
            transaction.executeWithoutResult(status -> loading.declareNil(nil, feed));
        } catch (Refusal refusal) {
            // told as a submission that ended otherwise
        }
    }

    void withdraw(Submission submission, Feed feed, Withdrawal withdrawal) {
        clock.now = withdrawal.at();
        try {
            transaction.executeWithoutResult(status -> loading.withdrawals()
                    .withdraw(submission, feed, withdrawal.reason(), withdrawal.by(), Optional.empty()));
        } catch (Refusal refusal) {
            // what is in force of it is told as different
        }
    }

    /** Returns how a submission ended here; RECEIVED where it is not there at all. */
    Submission.State state(Submission submission) {
        return loading.submissions()
                .find(submission.id())
                .map(Submission::state)
                .orElse(Submission.State.RECEIVED);
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
