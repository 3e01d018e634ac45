package london.datahub.operate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found wrong with the hub: since when, until when, and whether anybody was told. */
public final class Troubles {
    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Clock clock;

    public Troubles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One trouble. */
    public record Trouble(long id, String subject, String found, String advice, Instant since) {}

    /** Returns those that are not over, the oldest first. */
    public List<Trouble> open() {
        return select("ended_at is null");
    }

    List<Trouble> begunUntold() {
        return select("ended_at is null and told_at is null");
    }

    /** Returns those that are over of which somebody was told that they began. */
    List<Trouble> endedUntold() {
        return select("ended_at is not null and told_at is not null and end_told_at is null");
    }

    private List<Trouble> select(String which) {
        return database.sql("select trouble_id, subject, found, advice, begun_at from warehouse.trouble where " + which
                        + " order by trouble_id")
                .query(Troubles::trouble)
                .list();
    }

    private static Trouble trouble(ResultSet row, int number) throws SQLException {
        return new Trouble(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    void begin(Finding finding) {
        database.sql("insert into warehouse.trouble (subject, found, advice, begun_at) values (?, ?, ?, ?)")
                .params(
                        finding.subject(),
                        shortened(finding.found()),
                        shortened(finding.advice()),
                        Database.time(clock.instant()))
                .update();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    void end(Trouble trouble) {
        mark("ended_at", trouble);
    }

    void beginTold(Trouble trouble) {
        mark("told_at", trouble);
    }

    void endTold(Trouble trouble) {
        mark("end_told_at", trouble);
    }

    private void mark(String column, Trouble trouble) {
        database.sql("update warehouse.trouble set " + column + " = ? where trouble_id = ?")
                .params(Database.time(clock.instant()), trouble.id())
                .update();
    }
}
