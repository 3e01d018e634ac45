package london.datahub.publish;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The persons who may read the network's own figures. Each reading is written down. */
public final class NamedReaders {
    private final JdbcClient database;
    private final Clock clock;

    public NamedReaders(DataSource warehouse, Clock clock) {
        this.database = JdbcClient.create(warehouse);
        this.clock = clock;
    }

    /** Names a person; does nothing for one who is named already. */
    public void name(String person, String by) {
        String name = Answering.named(person);
        if (!all().contains(name)) {
            database.sql("insert into warehouse.named_reader values (?, ?, ?)")
                    .params(name, Answering.named(by), Database.time(clock.instant()))
                    .update();
        }
    }

    /** Returns everybody's names. */
    public List<String> all() {
        return database.sql("select person from warehouse.named_reader order by person")
                .query(String.class)
                .list();
    }

    /**
     * Writes down that a person reads a table.
     *
     * @throws Refusal for a person who is not named, and for nobody
     */
    public void read(String person, PublishedTable table) {
        if (person == null || !all().contains(person.strip())) {
            throw Refusal.againstARule(
                    "The network's figures are for its named readers alone, and this is none of them.",
                    "Give a named reader with --reader; \"release reader NAME --by NAME\" names one.");
        }
        database.sql("insert into warehouse.network_reading values (?, ?, ?, ?)")
                .params(person.strip(), table.release().number(), table.name(), Database.time(clock.instant()))
                .update();
    }
}
