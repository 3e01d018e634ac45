package london.datahub.publish;

import javax.sql.DataSource;
import london.datahub.warehouse.TestDatabases.TestDatabase;

/** A release with a few figures, for tests of what reads releases. */
public final class SeededRelease {
    private SeededRelease() {}

    /** Seeds an empty warehouse and releases it; releases once more where it is seeded. */
    public static int in(TestDatabase database) {
        boolean empty = database.sql()
                        .sql("select count(*) from warehouse.organisation")
                        .query(Long.class)
                        .single()
                == 0;
        Hub hub = new Hub(database);
        if (empty) {
            UnprotectedDraft.seed(hub.seed.suppliers());
        }
        return hub.release(Hub.NOW);
    }

    /** Returns connections of the partners' reader. */
    public static DataSource reader(TestDatabase database) {
        new Readers(database.owner()).admit(Audience.PARTNER, Hub.PASSWORD);
        return database.as(Audience.PARTNER.reader(), Hub.PASSWORD);
    }
}
