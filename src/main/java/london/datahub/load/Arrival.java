package london.datahub.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Layout;
import london.datahub.load.Versions.Version;
import london.datahub.warehouse.BulkInsert;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The facts of one submission as they come in, in the one transaction that at its end puts them in force or takes them
 * out again: nobody else sees them before. Rows that replace others by their reference do so as they come.
 */
public final class Arrival {
    /** What was in force just before an arrival, as SQL; parameters are the submission's number and its time. */
    static final String WAS_IN_FORCE = "submission_id <> ? and known_to >= ?";

    private final DataSource dataSource;
    private final Submission submission;
    private final OffsetDateTime now;
    private final FactRows rows;
    private final Map<Layout, Target> targets = new IdentityHashMap<>();
    private final Map<String, Set<Version>> versions = new HashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();

    Arrival(DataSource dataSource, Submission submission, OffsetDateTime now) {
        this.dataSource = dataSource;
        this.submission = submission;
        this.now = now;
        this.rows = new FactRows(submission.id(), submission.organisation(), now);
    }

    /** Where the rows of a layout go. */
    private record Target(FactTables tables, BulkInsert facts, List<BulkInsert> children) {
        static Target of(Layout layout) {
            FactTables tables = FactTables.of(layout);
            return new Target(
                    tables,
                    new BulkInsert(tables.inForce(), tables.columns()),
                    tables.children().stream()
                            .map(child -> new BulkInsert("warehouse." + child.table(), child.columns()))
                            .toList());
        }
    }

    Submission submission() {
        return submission;
    }

    /** Since when its facts are known, and until when those that they replace were. */
    OffsetDateTime now() {
        return now;
    }

    /** Returns the parts and months of what came in for a target. */
    Set<Version> versions(FactTables tables) {
        return versions.getOrDefault(tables.layout().target(), Set.of());
    }

    /** Returns how many rows of a target have a row with the same reference below them. */
    int repeated(FactTables tables) {
        return repeated.getOrDefault(tables.layout().target(), 0);
    }

    /** Brings in rows of one layout, in the file's order. */
    public void add(Layout layout, List<EncodedRow> added) throws SQLException {
        Target target = targets.computeIfAbsent(layout, Target::of);
        Set<Version> found = versions.computeIfAbsent(layout.target(), name -> new LinkedHashSet<>());
        added.forEach(row -> found.add(new Version(row.part(), Submissions.firstDay(row.month()))));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            ByKey byKey = new ByKey(connection, target.tables(), rows);
            byKey.replaceWith(added);
            repeated.merge(layout.target(), byKey.repeated(), Integer::sum);
            insert(connection, target, added, byKey);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void insert(Connection connection, Target target, List<EncodedRow> added, ByKey byKey) throws SQLException {
        List<Object[]> facts = new ArrayList<>(added.size());
        for (EncodedRow row : added) {
            facts.add(rows.fact(row, target.tables().own(), byKey.knownTo(row)));
        }
        target.facts().insert(connection, facts);
        for (int i = 0; i < target.children().size(); i++) {
            List<Object[]> children = target.tables()
                    .children()
                    .get(i)
                    .filledBy()
                    .map(column -> rows.codes(column, added))
                    .orElseGet(() -> rows.persons(added));
            target.children().get(i).insert(connection, children);
        }
    }
}
