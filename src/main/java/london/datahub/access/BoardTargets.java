package london.datahub.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What boards have set out to reach, in the figures of an indicator; closed by a new one, never deleted. */
public final class BoardTargets {
    private final JdbcClient database;

    public BoardTargets(JdbcClient database) {
        this.database = database;
    }

    /**
     * Sets a board's target from now on, in place of the one before.
     *
     * @param by the name of the person who answers for it
     * @throws Refusal where the organisation is not known, or the figure is negative
     */
    public void set(String organisation, String indicator, BigDecimal target, String by, Instant at) {
        if (target.signum() < 0) {
            throw Refusal.badInput("A target is a figure from 0.", "Give the figure that the board has set.");
        }
        drop(organisation, indicator, at);
        database.sql("insert into warehouse.board_target (organisation_code, indicator, target, set_by, known_from)"
                        + " values (?, ?, ?, ?, ?)")
                .params(organisation, indicator, target, by, Database.time(at))
                .update();
    }

    /** Ends a board's target, where it has one. */
    public void drop(String organisation, String indicator, Instant at) {
        database.sql("update warehouse.board_target set known_to = ? where organisation_code = ? and indicator = ?"
                        + " and known_to = ?")
                .params(Database.time(at), organisation, indicator, Database.time(Database.OPEN))
                .update();
    }

    /** Returns the targets that held at a moment, by organisation and indicator. */
    public Map<String, Map<String, Double>> asAt(Instant moment) {
        Map<String, Map<String, Double>> targets = new TreeMap<>();
        database.sql("select organisation_code, indicator, target from warehouse.board_target"
                        + " where known_from <= ? and known_to > ?")
                .params(Database.time(moment), Database.time(moment))
                .query(row -> {
                    targets.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                            .put(row.getString(2), row.getBigDecimal(3).doubleValue());
                });
        return targets;
    }
}
