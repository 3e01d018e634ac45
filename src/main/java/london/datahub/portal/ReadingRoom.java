package london.datahub.portal;

import london.datahub.dashboard.Dashboards;
import london.datahub.publish.Audience;
import london.datahub.publish.Export;
import london.datahub.publish.PublishedTables;

/**
 * What was released to one audience, as its readers find it.
 *
 * @param prefix what its addresses begin with; empty for partners
 */
public record ReadingRoom(String prefix, PublishedTables tables, Dashboards dashboards, Export export) {
    static ReadingRoom of(String prefix, PublishedTables tables, Dashboards dashboards) {
        return new ReadingRoom(prefix, tables, dashboards, new Export(tables));
    }

    /** Tells whether everybody may read it, without signing in. */
    public boolean open() {
        return tables.audience() == Audience.PUBLIC;
    }
}
