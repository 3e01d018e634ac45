package london.datahub.load;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.encode.FactShape;
import london.datahub.encode.SealedPerson;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the facts of one person, in force or not, shows what they say, and removes them with all their history. */
public final class HeldFacts {
    private final JdbcClient database;

    public HeldFacts(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** One fact, and where it came from. */
    public record Held(
            String table,
            long fact,
            long submission,
            String organisation,
            YearMonth month,
            Instant from,
            boolean inForce) {}

    /** Returns facts of a feed with one of the references. @param token of a column and a supplier */
    public Set<Long> withReference(Feed feed, List<String> suppliers, BiFunction<Column, String, String> token) {
        Set<Long> found = new TreeSet<>();
        for (FactTables tables : FactTables.of(feed)) {
            for (Column column : references(tables)) {
                Set<String> tokens = suppliers.stream()
                        .map(name -> token.apply(column, name))
                        .collect(Collectors.toSet());
                tokens.forEach(code -> found.addAll(
                        database.sql("select fact_id from " + tables.inForce() + " where " + column.name() + " = ?")
                                .param(code)
                                .query(Long.class)
                                .list()));
            }
        }
        return found;
    }

    private static List<Column> references(FactTables tables) {
        return tables.layout().columns().stream()
                .filter(column -> column.type() == ColumnType.REFERENCE
                        && column.register().isPresent()
                        && tables.own().contains(column.name()))
                .toList();
    }

    /** Returns facts of a feed whose sealed person is the one looked for. */
    public Set<Long> of(Feed feed, Predicate<SealedPerson> isLookedFor) {
        Set<Long> found = new TreeSet<>();
        for (FactTables tables : FactTables.of(feed)) {
            if (FactShape.of(tables.layout()).identified()) {
                database.sql("select fact_id, key_id, sealed from warehouse."
                                + tables.layout().target() + "_person where sealed <> ''")
                        .query(row -> {
                            if (isLookedFor.test(new SealedPerson(row.getString(2), row.getString(3)))) {
                                found.add(row.getLong(1));
                            }
                        });
            }
        }
        return found;
    }

    /** Returns those of the facts that are a feed's. */
    public List<Held> found(Feed feed, Set<Long> facts) {
        List<Held> held = new ArrayList<>();
        for (FactTables tables : FactTables.of(feed)) {
            facts.forEach(fact -> database.sql("select submission_id, organisation_code, event_month, known_from,"
                            + " known_to from " + tables.inForce() + " where fact_id = ? and submission_id in"
                            + " (select submission_id from warehouse.submission where feed = ?)")
                    .params(fact, feed.name())
                    .query(row -> {
                        held.add(new Held(
                                tables.layout().target(),
                                fact,
                                row.getLong(1),
                                row.getString(2),
                                YearMonth.from(row.getDate(3).toLocalDate()),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getObject(5, OffsetDateTime.class)
                                        .toInstant()
                                        .equals(Database.OPEN)));
                    }));
        }
        return held;
    }

    /** Returns what a fact says, by its columns; of its person only that an encoding is held. */
    public Map<String, Object> said(Feed feed, Held held) {
        FactTables tables = tables(feed, held);
        Map<String, Object> said = new LinkedHashMap<>(plain(database.sql("select "
                        + String.join(", ", tables.columns()) + " from " + tables.inForce() + " where fact_id = ?")
                .param(held.fact())
                .query()
                .singleRow()));
        for (FactTables.Child child : tables.children()) {
            String column = child.filledBy().isPresent() ? child.value() : "key_id";
            List<String> values = database.sql(
                            "select " + column + " from warehouse." + child.table() + " where fact_id = ? order by 1")
                    .param(held.fact())
                    .query(String.class)
                    .list();
            said.put(
                    child.filledBy().isPresent() ? column : "encoding of the person",
                    child.filledBy().isPresent() ? values : values.isEmpty() ? "none" : "held");
        }
        return said;
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                plain.put(column, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        return plain;
    }

    private static FactTables tables(Feed feed, Held held) {
        return FactTables.of(feed).stream()
                .filter(tables -> tables.layout().target().equals(held.table()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the coded reference that a record is known by when it is sent again; nothing where it has none. */
    public List<String> knownBy(Feed feed, Held held) {
        return tables(feed, held).key().stream()
                .filter(column -> references(tables(feed, held)).stream()
                        .anyMatch(reference -> reference.name().equals(column)))
                .map(column -> database.sql(
                                "select " + column + " from warehouse." + held.table() + " where fact_id = ?")
                        .param(held.fact())
                        .query(String.class)
                        .single())
                .toList();
    }

    /** Removes a fact with its children. To be called in one transaction. */
    public void remove(Feed feed, Held held) {
        FactTables tables = tables(feed, held);
        tables.children()
                .forEach(child -> database.sql("delete from warehouse." + child.table() + " where fact_id = ?")
                        .param(held.fact())
                        .update());
        database.sql("delete from " + tables.inForce() + " where fact_id = ?")
                .param(held.fact())
                .update();
    }
}
