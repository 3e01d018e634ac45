package london.datahub.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.feed.Feeds;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse that can be published from, as the tests of publishing need it. */
final class Hub {
    static final Instant NOW = Instant.parse("2022-07-01T09:00:00Z");
    static final String PASSWORD = "a-reader-in-a-test";

    static final Feeds FEEDS = Feeds.load();
    static final CuratedViews CURATED = CuratedViews.load();
    static final TableDefinitions TABLES = TableDefinitions.load(FEEDS);

    final TestDatabase database;
    final JdbcClient sql;
    final Seed seed;

    Hub(TestDatabase database) {
        this.database = database;
        this.sql = database.sql();
        this.seed = new Seed(sql);
    }

    static Hub withSuppliers(TestDatabase database) {
        Hub hub = new Hub(database);
        hub.seed.suppliers();
        return hub;
    }

    Publisher publisher() {
        return publisher(TABLES);
    }

    Publisher publisher(TableDefinitions tables) {
        var leases = new Leases(sql, Duration.ofSeconds(60));
        return new Publisher(database.owner(), leases, Clock.fixed(NOW, ZoneOffset.UTC), FEEDS, CURATED, tables);
    }

    int release(Instant asAt) {
        int number = publisher().draft(asAt, "partner");
        publisher().approve(number, "A. Nother");
        return number;
    }

    PublishedTables readable() {
        new Readers(database.owner()).admit(Audience.PARTNER, PASSWORD);
        return new PublishedTables(database.as(Audience.PARTNER.reader(), PASSWORD), Audience.PARTNER);
    }

    /** Returns the rows of a released table whose columns have these values. */
    List<Map<String, Object>> rows(String table, int release, Map<String, String> where) {
        PublishedTables tables = readable();
        return tables.rows(tables.table(table, OptionalInt.of(release)), 0, 100_000).stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(row.get(wanted.getKey()))))
                .toList();
    }

    /** Returns what is shown of a measure in the one row with these values. */
    String shown(String table, int release, String measure, Map<String, String> where) {
        List<Map<String, Object>> rows = rows(table, release, where);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows of " + table + " have " + where + ": " + rows);
        }
        return (String) rows.get(0).get(measure + "_shown");
    }
}
