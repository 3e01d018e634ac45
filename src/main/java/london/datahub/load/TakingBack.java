package london.datahub.load;

import london.datahub.feed.Feed;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes out again what came in with a submission that is refused, and lets what it would have replaced stand. */
final class TakingBack {
    private final JdbcClient database;

    TakingBack(JdbcClient database) {
        this.database = database;
    }

    void of(Arrival arrival, Feed feed) {
        FactTables.of(feed).forEach(tables -> {
            tables.children().forEach(child -> takeOut("warehouse." + child.table(), arrival));
            takeOut(tables.inForce(), arrival);
            if (!tables.key().isEmpty()) {
                letStand(tables, arrival);
            }
        });
    }

    private void takeOut(String table, Arrival arrival) {
        database.sql("delete from " + table + " where fact_id between ? and ?")
                .params(
                        FactId.first(arrival.submission().id()),
                        FactId.last(arrival.submission().id()))
                .update();
    }

    /** No other submission of this supplier and feed has the arrival's time. */
    private void letStand(FactTables tables, Arrival arrival) {
        database.sql("update " + tables.inForce() + " set known_to = ? where organisation_code = ? and known_to = ?"
                        + " and submission_id in (select submission_id from warehouse.submission where feed = ?)")
                .params(
                        Database.time(Database.OPEN),
                        arrival.submission().organisation(),
                        arrival.now(),
                        arrival.submission().feed())
                .update();
    }
}
