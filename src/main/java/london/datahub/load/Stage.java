package london.datahub.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.encode.EncodedRow;
import london.datahub.encode.FactShape;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.validate.Value;
import london.datahub.warehouse.BulkInsert;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Where encoded rows wait until the whole file is read. What is staged counts nowhere. */
public final class Stage {
    /** What every fact has before its own columns. */
    static final List<String> COMMON = List.of("fact_id", "submission_id", "organisation_code", "part", "event_month");

    /** What the child table of persons is called beyond its target, and its columns. */
    static final String PERSON = "_person";

    static final List<String> PERSON_COLUMNS = List.of("fact_id", "submission_id", "sealed", "key_id");

    private final DataSource dataSource;

    public Stage(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stages rows of one layout in the transaction that is under way. */
    public void write(Submission submission, Layout layout, List<EncodedRow> rows) throws SQLException {
        FactShape shape = FactShape.of(layout);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            needNotWaitForTheDisk(connection);
            List<String> columns =
                    Stream.concat(COMMON.stream(), shape.columns().stream()).toList();
            insert(connection, layout.target(), columns, facts(submission, shape, rows));
            for (Column child : shape.children()) {
                String column = FactShape.childColumn(child);
                List<String> childColumns = List.of("fact_id", "submission_id", column);
                insert(connection, layout.target() + "_" + column, childColumns, codes(submission, child, rows));
            }
            if (shape.identified()) {
                insert(connection, layout.target() + PERSON, PERSON_COLUMNS, persons(submission, rows));
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * A machine that stops takes the last staged rows with it, and with them, in the same transaction, how far staging
     * had come; it goes on there. The transaction that loads waits for the disk, for itself and all before.
     */
    private static void needNotWaitForTheDisk(Connection connection) throws SQLException {
        if (Database.of(connection) == Database.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
        }
    }

    /**
     * Lets PostgreSQL look at what was staged, in the transaction that is to load it: it would else plan as for empty
     * tables, and compare every row with every other. H2 keeps no such figures and needs none.
     */
    void makeReadyToLoad(Feed feed) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            if (Database.of(connection) == Database.POSTGRESQL) {
                statement.execute("set local work_mem = '64MB'");
                for (FactTables tables : FactTables.of(feed)) {
                    statement.execute("analyze " + String.join(", ", tables.allStaged()));
                }
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void insert(Connection connection, String table, List<String> columns, List<Object[]> rows)
            throws SQLException {
        new BulkInsert("stage." + table, columns).insert(connection, rows);
    }

    private static List<Object[]> facts(Submission submission, FactShape shape, List<EncodedRow> rows) {
        return rows.stream()
                .map(row -> {
                    List<Object> values = new ArrayList<>(List.of(
                            FactId.of(submission.id(), row),
                            submission.id(),
                            submission.organisation(),
                            row.part(),
                            row.month().atDay(1)));
                    shape.columns().forEach(column -> values.add(stored(row, column)));
                    return values.toArray();
                })
                .toList();
    }

    private static Object stored(EncodedRow row, String column) {
        Value.Plain value = row.values().get(column);
        return value == null ? row.references().get(column) : stored(value);
    }

    private static Object stored(Value.Plain value) {
        if (value instanceof Value.Day day) {
            LocalDate date = day.date();
            return date;
        }
        if (value instanceof Value.Number number) {
            return number.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return ((Value.Code) value).code();
    }

    private static List<Object[]> codes(Submission submission, Column child, List<EncodedRow> rows) {
        List<Object[]> children = new ArrayList<>();
        for (EncodedRow row : rows) {
            if (row.values().get(child.name()) instanceof Value.Codes codes) {
                codes.codes()
                        .forEach(code ->
                                children.add(new Object[] {FactId.of(submission.id(), row), submission.id(), code}));
            }
        }
        return children;
    }

    private static List<Object[]> persons(Submission submission, List<EncodedRow> rows) {
        List<Object[]> children = new ArrayList<>();
        for (EncodedRow row : rows) {
            row.person()
                    .ifPresent(person -> children.add(new Object[] {
                        FactId.of(submission.id(), row), submission.id(), person.sealed(), person.keyId()
                    }));
        }
        return children;
    }
}
