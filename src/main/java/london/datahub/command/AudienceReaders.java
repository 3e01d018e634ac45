package london.datahub.command;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.Readers;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Connections;

/** Opens connections as an audience's own database user, which can read nothing but what that audience was released. */
final class AudienceReaders {
    private final DataSource warehouse;
    private final HubSettings settings;
    private final KeyRing keys;

    AudienceReaders(DataSource warehouse, HubSettings settings, KeyRing keys) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.keys = keys;
    }

    HikariDataSource open(Audience audience) {
        String password = keys.oldest().token("reader", audience.word());
        new Readers(warehouse).admit(audience, password);
        HikariDataSource reader = Connections.open(settings.readerUrl(), audience.reader(), password);
        reader.setReadOnly(true);
        reader.setMaximumPoolSize(4);
        return reader;
    }

    /** Lets something read an audience's tables, and closes the connections afterwards. */
    <T> T reading(Audience audience, Function<PublishedTables, T> task) {
        try (HikariDataSource reader = open(audience)) {
            return task.apply(new PublishedTables(reader, audience));
        }
    }
}
