package london.datahub.load;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Layout;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that were erased on a person's request, by their coded references: sent again, they are passed over. */
public final class Erased {
    private final JdbcClient database;

    public Erased(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** The erased records of one supplier. */
    public record OfSupplier(Set<String> references) {
        /** Tells whether a row is one of them. */
        public boolean holds(Layout layout, EncodedRow row) {
            return !references.isEmpty()
                    && row.references().values().stream()
                            .anyMatch(token -> references.contains(layout.target() + " " + token));
        }
    }

    public OfSupplier of(String organisation) {
        return new OfSupplier(new HashSet<>(database.sql("select target || ' ' || reference_token"
                        + " from warehouse.erased_record where organisation_code = ?")
                .param(organisation)
                .query(String.class)
                .list()));
    }

    /** Notes an erasure, and returns its number. In the transaction under way. */
    public long note(Instant at, String by, long records, long originals) {
        database.sql("insert into warehouse.erasure (erased_at, erased_by, records, originals) values (?, ?, ?, ?)")
                .params(Database.time(at), by, records, originals)
                .update();
        return database.sql("select max(erasure_id) from warehouse.erasure")
                .query(Long.class)
                .single();
    }

    /** Notes by which coded references a record would be known again. */
    public void note(long erasure, HeldFacts.Held held, List<String> tokens) {
        Set<String> known = of(held.organisation()).references();
        tokens.stream()
                .filter(token -> !known.contains(held.table() + " " + token))
                .forEach(token -> database.sql("insert into warehouse.erased_record"
                                + " (organisation_code, target, reference_token, erasure_id) values (?, ?, ?, ?)")
                        .params(held.organisation(), held.table(), token, erasure)
                        .update());
    }
}
