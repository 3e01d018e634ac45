package london.datahub.publish;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database user that Metabase works as: of one audience's schema it can select the latest release alone, no earlier
 * one and nothing that was withdrawn.
 */
public final class LatestReader {
    private final DataSource warehouse;
    private final JdbcTemplate database;

    /** @param warehouse connections of the owner */
    public LatestReader(DataSource warehouse) {
        this.warehouse = warehouse;
        this.database = new JdbcTemplate(warehouse);
    }

    /** Returns the user's name. */
    public static String of(Audience audience) {
        return "datahub_" + audience.word() + "_metabase";
    }

    /**
     * Makes the user, or gives it this password where it exists, and lets it select what is there now. Tables of later
     * releases come to it when it is admitted again.
     *
     * @param password see {@link Readers#admit}
     * @throws Refusal on the built-in database, which no other machine reaches, and for the network, whose figures are
     *     for its named readers' report alone
     */
    public void admit(Audience audience, String password) {
        Readers.mustBeFit(password);
        if (audience == Audience.NETWORK) {
            throw Refusal.againstARule(
                    "What is released to the network never goes to Metabase.", "Use the partner or public audience.");
        }
        if (database.execute((ConnectionCallback<Database>) Database::of) == Database.H2) {
            throw Refusal.againstARule(
                    "Metabase can only read a hub on PostgreSQL; the built-in database is open to this machine alone.",
                    "Set DATAHUB_DATABASE_URL, see docs/configuration.md.");
        }
        // In one transaction, so that it is never admitted to more than this.
        new TransactionTemplate(new JdbcTransactionManager(warehouse))
                .executeWithoutResult(status -> statements(audience, password).forEach(database::execute));
    }

    private List<String> statements(Audience audience, String password) {
        String user = of(audience);
        String schema = audience.schema();
        boolean exists = Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from pg_roles where rolname = ?)", Boolean.class, user));
        Stream<String> admission = Stream.of(
                "select pg_advisory_xact_lock(20210401)",
                (exists ? "alter" : "create") + " role " + user
                        + " login nosuperuser nocreatedb nocreaterole password '" + password + "'",
                "alter role " + user + " set default_transaction_read_only = on",
                "grant usage on schema " + schema + " to " + user,
                "revoke all on all tables in schema " + schema + " from " + user);
        Stream<String> latest = database
                .queryForList(
                        "select viewname from pg_views where schemaname = ? and viewname like '%\\_latest'",
                        String.class, schema)
                .stream()
                .map(view -> "grant select on " + schema + "." + view + " to " + user);
        return Stream.concat(admission, latest).toList();
    }
}
