package london.datahub.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import london.datahub.encode.SealedPerson;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts in force that can be of known persons, from suppliers whose agreement lets them be linked. */
final class Facts {
    private final JdbcClient database;
    private final Agreements agreements;
    private final List<FactTable> tables;
    private final PersonRules rules;

    Facts(JdbcClient database, List<FactTable> tables, PersonRules rules) {
        this.database = database;
        this.agreements = new Agreements(database);
        this.tables = tables;
        this.rules = rules;
    }

    /** Returns them by their record keys: the same whenever and in whatever order they came. */
    SortedMap<Long, Fact> inForce(LocalDate today) {
        RecordKeys keys = new RecordKeys();
        for (FactTable table : tables) {
            Set<String> suppliers = agreements.linked(table.feed().name(), today);
            Map<Long, Set<String>> alike = alike(table);
            database.sql(select(table))
                    .params(Database.time(Database.OPEN), table.feed().name())
                    .query(row -> {
                        if (suppliers.contains(row.getString("organisation_code"))) {
                            keys.add(fact(table, row, alike));
                        }
                    });
        }
        return keys.byKey();
    }

    private static String select(FactTable table) {
        StringBuilder select = new StringBuilder("select fact.fact_id, fact.submission_id, fact.organisation_code,")
                .append(" fact.part, fact.")
                .append(table.day())
                .append(" as happened_on");
        table.reference()
                .ifPresent(name -> select.append(", fact.").append(name).append(" as own_reference"));
        table.registers()
                .forEach((register, name) -> select.append(", fact.")
                        .append(name)
                        .append(" as register_")
                        .append(register));
        table.alikeToo().forEach(name -> select.append(", fact.").append(name));
        table.countedIn()
                .ifPresent(name -> select.append(", fact.").append(name).append(" as people"));
        String person = table.name() + "_person";
        select.append(table.identified() ? ", person.sealed, person.key_id" : "");
        select.append(" from ").append(table.name()).append(" fact join warehouse.submission");
        select.append(" on submission.submission_id = fact.submission_id");
        select.append(table.identified() ? " left join " + person + " person on person.fact_id = fact.fact_id" : "");
        return select.append(" where fact.known_to = ? and submission.feed = ?").toString();
    }

    private Map<Long, Set<String>> alike(FactTable table) {
        Map<Long, Set<String>> codes = new HashMap<>();
        table.alike()
                .ifPresent(column -> database.sql("select child.fact_id, child." + column + " from "
                                + table.name() + "_" + column + " child join " + table.name()
                                + " fact on fact.fact_id = child.fact_id where fact.known_to = ?")
                        .param(Database.time(Database.OPEN))
                        .query(row -> {
                            says(row.getString(2), codes.computeIfAbsent(row.getLong(1), id -> new HashSet<>()));
                        }));
        return codes;
    }

    private void says(String code, Set<String> codes) {
        if (code != null && !code.equals(rules.saysNothing())) {
            codes.add(code);
        }
    }

    private Fact fact(FactTable table, ResultSet row, Map<Long, Set<String>> alike) throws SQLException {
        long id = row.getLong("fact_id");
        String organisation = row.getString("organisation_code");
        Set<String> codes = alike.getOrDefault(id, new HashSet<>());
        for (String column : table.alikeToo()) {
            says(row.getString(column), codes);
        }
        String own = table.reference().isPresent() ? row.getString("own_reference") : String.valueOf(id);
        return new Fact(
                String.join("|", organisation, table.layout().target(), row.getString("part"), own),
                id,
                row.getLong("submission_id"),
                organisation,
                table.feed().name(),
                row.getDate("happened_on").toLocalDate(),
                Set.copyOf(codes),
                references(table, row),
                people(table, row),
                person(table, row));
    }

    private static Map<String, String> references(FactTable table, ResultSet row) throws SQLException {
        Map<String, String> references = new TreeMap<>();
        for (String register : table.registers().keySet()) {
            String token = row.getString("register_" + register);
            if (token != null) {
                references.put(register, token);
            }
        }
        return references;
    }

    private static OptionalInt people(FactTable table, ResultSet row) throws SQLException {
        int people = table.countedIn().isPresent() ? row.getInt("people") : 0;
        return people > 0 ? OptionalInt.of(people) : OptionalInt.empty();
    }

    private static Optional<SealedPerson> person(FactTable table, ResultSet row) throws SQLException {
        String sealed = table.identified() ? row.getString("sealed") : null;
        return sealed == null ? Optional.empty() : Optional.of(new SealedPerson(row.getString("key_id"), sealed));
    }
}
