package london.datahub.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import london.datahub.encode.EncodedRow;
import london.datahub.warehouse.BulkInsert;
import london.datahub.warehouse.Database;

/**
 * Writes a layout's facts and their children. Where rows replace others by their reference, most have a new one: the
 * database's own constraint says when one has not, and only from then on every reference is looked up.
 */
final class NewFacts {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);
    private static final String TWICE = "23505";

    private final FactTables tables;
    private final FactRows rows;
    private final BulkInsert facts;
    private final List<BulkInsert> children;
    private ByKey byKey;
    private int repeated;

    NewFacts(FactTables tables, FactRows rows) {
        this.tables = tables;
        this.rows = rows;
        this.facts = new BulkInsert(tables.inForce(), tables.columns());
        this.children = tables.children().stream()
                .map(child -> new BulkInsert("warehouse." + child.table(), child.columns()))
                .toList();
    }

    int repeated() {
        return repeated;
    }

    void add(Connection connection, List<EncodedRow> added) throws SQLException {
        if (tables.key().isEmpty()) {
            insert(connection, added, row -> OPEN);
        } else if (byKey != null || !refusesTwice(connection) || !allNew(connection, added)) {
            byKey = new ByKey(tables, rows);
            ByKey.Replaced replaced = byKey.replaceWith(connection, added);
            repeated += replaced.repeated();
            insert(connection, added, replaced::knownTo);
        }
    }

    /** Inserts rows if no reference among them is in force; inserts none otherwise. */
    private boolean allNew(Connection connection, List<EncodedRow> added) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insert(connection, added, row -> OPEN);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!TWICE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    /** Tells whether the database itself lets just one fact of a reference be in force. */
    private boolean refusesTwice(Connection connection) throws SQLException {
        Set<String> columns = new HashSet<>();
        String[] names = tables.inForce().split("[.]");
        try (ResultSet index = connection.getMetaData().getIndexInfo(null, names[0], names[1], true, true)) {
            while (index.next()) {
                columns.add(index.getString("COLUMN_NAME"));
            }
        }
        return tables.key().size() == 1
                && columns.containsAll(List.of("organisation_code", tables.key().get(0), "known_to"));
    }

    private void insert(Connection connection, List<EncodedRow> added, Function<EncodedRow, OffsetDateTime> knownTo)
            throws SQLException {
        List<Object[]> values = new ArrayList<>(added.size());
        added.forEach(row -> values.add(rows.fact(row, tables.own(), knownTo.apply(row))));
        facts.insert(connection, values);
        for (int i = 0; i < children.size(); i++) {
            List<Object[]> of = tables.children()
                    .get(i)
                    .filledBy()
                    .map(column -> rows.codes(column, added))
                    .orElseGet(() -> rows.persons(added));
            children.get(i).insert(connection, of);
        }
    }
}
