package london.datahub.publish;

import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database users that read released tables: one for each audience, and it can select there and nowhere else. */
public final class Readers {
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_+/=-]{16,128}");

    private final DataSource warehouse;
    private final JdbcTemplate database;

    /** @param warehouse connections of the owner */
    public Readers(DataSource warehouse) {
        this.warehouse = warehouse;
        this.database = new JdbcTemplate(warehouse);
    }

    /**
     * Makes an audience's reader, or gives it this password where it exists. It can read tables of later releases too.
     *
     * @param password 16 to 128 letters, digits or {@code _+/=-}
     */
    public void admit(Audience audience, String password) {
        mustBeFit(password);
        List<String> statements = database() == Database.H2 ? h2(audience, password) : postgresql(audience, password);
        // In one transaction, so that two starting processes do not grant at once and fail.
        new TransactionTemplate(new JdbcTransactionManager(warehouse))
                .executeWithoutResult(status -> statements.forEach(database::execute));
    }

    static void mustBeFit(String password) {
        if (!PASSWORD.matcher(password).matches()) {
            throw new IllegalArgumentException("A reader's password has 16 to 128 letters, digits or _+/=-.");
        }
    }

    private Database database() {
        return database.execute((Connection connection) -> Database.of(connection));
    }

    private static List<String> h2(Audience audience, String password) {
        String reader = audience.reader();
        return List.of(
                "create user if not exists " + reader + " password '" + password + "'",
                "alter user " + reader + " set password '" + password + "'",
                "grant select on schema " + audience.schema() + " to " + reader);
    }

    private List<String> postgresql(Audience audience, String password) {
        String reader = audience.reader();
        String schema = audience.schema();
        boolean exists = Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from pg_roles where rolname = ?)", Boolean.class, reader));
        return List.of(
                "select pg_advisory_xact_lock(20210401)",
                (exists ? "alter" : "create") + " role " + reader
                        + " login nosuperuser nocreatedb nocreaterole password '" + password + "'",
                "alter role " + reader + " set default_transaction_read_only = on",
                "grant usage on schema " + schema + " to " + reader,
                "grant select on all tables in schema " + schema + " to " + reader,
                "alter default privileges in schema " + schema + " grant select on tables to " + reader);
    }
}
