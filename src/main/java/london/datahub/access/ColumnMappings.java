package london.datahub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The headings that organisations use in place of a feed's, each confirmed by a person; closed, never deleted. */
public final class ColumnMappings {
    private static final String ALL =
            "select mapping_id, organisation_code, feed, layout, column_name, heading, confirmed_by, known_from,"
                    + " forgotten_by, known_to from warehouse.column_mapping";

    private final JdbcClient database;

    public ColumnMappings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Records that a heading means a column.
     *
     * @throws Refusal where the organisation's heading means a column already
     */
    public void confirm(
            String organisation, String feed, String layout, String column, String heading, String by, Instant at) {
        boolean known = asAt(organisation, feed, at).stream()
                .anyMatch(mapping -> mapping.layout().equals(layout)
                        && folded(mapping.heading()).equals(folded(heading)));
        if (known) {
            throw Refusal.againstARule(
                    "This heading is confirmed already.", "See \"mapping list\"; forget it there to change it.");
        }
        database.sql("insert into warehouse.column_mapping (organisation_code, feed, layout, column_name, heading,"
                        + " folded_heading, confirmed_by, known_from) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(organisation, feed, layout, column, heading, folded(heading), by, Database.time(at))
                .update();
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /**
     * Takes a mapping back from now on; what was read by it stays as it was read.
     *
     * @throws Refusal where there is none with that number that holds
     */
    public void forget(long id, String by, Instant at) {
        int closed = database.sql("update warehouse.column_mapping set forgotten_by = ?, known_to = ?"
                        + " where mapping_id = ? and known_to = ?")
                .params(by, Database.time(at), id, Database.time(Database.OPEN))
                .update();
        if (closed == 0) {
            throw Refusal.badInput("No mapping with that number holds.", "See \"mapping list\" for those there are.");
        }
    }

    /** Returns those that held at a moment. */
    public List<ColumnMapping> asAt(String organisation, String feed, Instant at) {
        OffsetDateTime moment = Database.time(at);
        return database.sql(ALL + " where organisation_code = ? and feed = ? and known_from <= ? and known_to > ?"
                        + " order by mapping_id")
                .params(organisation, feed, moment, moment)
                .query(ColumnMappings::mapping)
                .list();
    }

    /** Returns all there ever were, those taken back too. */
    public List<ColumnMapping> all() {
        return database.sql(ALL + " order by organisation_code, feed, mapping_id")
                .query(ColumnMappings::mapping)
                .list();
    }

    private static ColumnMapping mapping(ResultSet row, int number) throws SQLException {
        Instant forgotten = row.getObject("known_to", OffsetDateTime.class).toInstant();
        return new ColumnMapping(
                row.getLong("mapping_id"),
                row.getString("organisation_code"),
                row.getString("feed"),
                row.getString("layout"),
                row.getString("column_name"),
                row.getString("heading"),
                row.getString("confirmed_by"),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getString("forgotten_by"),
                forgotten.equals(Database.OPEN) ? Optional.empty() : Optional.of(forgotten));
    }
}
