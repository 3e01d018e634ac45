package london.datahub.publish;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see an approved release before it is published, and who let them. */
public final class EarlyReaders {
    private final JdbcClient database;

    public EarlyReaders(DataSource warehouse) {
        this.database = JdbcClient.create(warehouse);
    }

    void add(int release, String person, String by, Instant now) {
        if (!of(release).contains(person)) {
            database.sql("insert into warehouse.early_reader values (?, ?, ?, ?)")
                    .params(release, person, by, Database.time(now))
                    .update();
        }
    }

    /** Returns the names of a release's early readers. */
    public List<String> of(int release) {
        return database.sql("select person from warehouse.early_reader where release = ? order by person")
                .param(release)
                .query(String.class)
                .list();
    }
}
