package london.datahub.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
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
    private final Map<Layout, NewFacts> facts = new IdentityHashMap<>();
    private final Map<String, Set<Filled>> filled = new HashMap<>();

    Arrival(DataSource dataSource, Submission submission, OffsetDateTime now) {
        this.dataSource = dataSource;
        this.submission = submission;
        this.now = now;
        this.rows = new FactRows(submission.id(), submission.organisation(), now);
    }

    private record Filled(String part, YearMonth month) {}

    Submission submission() {
        return submission;
    }

    /** Since when its facts are known, and until when those that they replace were. */
    OffsetDateTime now() {
        return now;
    }

    /** Returns the parts and months of what came in for a target. */
    List<Version> versions(FactTables tables) {
        return filled.getOrDefault(tables.layout().target(), Set.of()).stream()
                .map(found -> new Version(found.part(), Submissions.firstDay(found.month())))
                .toList();
    }

    /** Returns how many rows of a target have a row with the same reference below them. */
    int repeated(FactTables tables) {
        return facts.entrySet().stream()
                .filter(of -> of.getKey().target().equals(tables.layout().target()))
                .mapToInt(of -> of.getValue().repeated())
                .sum();
    }

    /** Brings in rows of one layout, in the file's order. */
    public void add(Layout layout, List<EncodedRow> added) throws SQLException {
        Set<Filled> found = filled.computeIfAbsent(layout.target(), name -> new LinkedHashSet<>());
        added.forEach(row -> found.add(new Filled(row.part(), row.month())));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            facts.computeIfAbsent(layout, of -> new NewFacts(FactTables.of(of), rows))
                    .add(connection, added);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
