package london.datahub.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.validate.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of a submission's rows with one reference the last counts; it is said where an earlier one said something else. Looked
 * up by lists of references: H2 reads a subquery over the same facts again for every row.
 */
final class RepeatedRows {
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final RowOutcomes outcomes;
    private final Issues issues;

    RepeatedRows(JdbcClient database, RowOutcomes outcomes, Issues issues) {
        this.database = database;
        this.outcomes = outcomes;
        this.issues = issues;
    }

    private record Repeated(long fact, List<String> key) {}

    /** Takes the rows out that are repeated below. */
    void keepLast(Arrival arrival, FactTables tables) {
        if (arrival.repeated(tables) == 0) {
            return;
        }
        long submission = arrival.submission().id();
        List<Repeated> repeated = repeated(submission, tables);
        int differing = differing(submission, tables, repeated);
        parts(repeated.stream().map(Repeated::fact).toList()).forEach(facts -> takeOut(tables, facts));
        outcomes.add(submission, Judgement.Outcome.LOADED, "", -repeated.size());
        outcomes.add(submission, Judgement.Outcome.SKIPPED, "repeated below", repeated.size());
        if (differing > 0) {
            issues.add(
                    submission,
                    List.of(Issue.pleaseCheck(
                            "repeated-reference", Place.FILE, Map.of("references", String.valueOf(differing)))));
        }
    }

    private List<Repeated> repeated(long submission, FactTables tables) {
        return database.sql("select fact_id, " + String.join(", ", tables.key()) + " from " + tables.inForce()
                        + " where submission_id = ? and known_to < known_from order by fact_id")
                .param(submission)
                .query((row, n) -> new Repeated(row.getLong(1), texts(row, tables.key())))
                .list();
    }

    private static List<String> texts(ResultSet row, List<String> columns) throws SQLException {
        List<String> texts = new ArrayList<>(columns.size());
        for (String column : columns) {
            texts.add(row.getString(column));
        }
        return texts;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private int differing(long submission, FactTables tables, List<Repeated> repeated) {
        Set<List<String>> keys = new LinkedHashSet<>();
        repeated.forEach(row -> keys.add(row.key()));
        int differing = 0;
        for (List<List<String>> part : parts(List.copyOf(keys))) {
            Map<Long, List<String>> keyOf = new HashMap<>();
            Map<Long, StringBuilder> said = said(submission, tables, new HashSet<>(part), keyOf);
            Map<List<String>, Set<String>> contents = new HashMap<>();
            said.forEach((fact, content) -> contents.computeIfAbsent(keyOf.get(fact), key -> new HashSet<>())
                    .add(content.toString()));
            differing +=
                    contents.values().stream().filter(each -> each.size() > 1).count();
        }
        return differing;
    }

    /** Everything that the rows of some references say, their children's values in order. */
    private Map<Long, StringBuilder> said(
            long submission, FactTables tables, Set<List<String>> keys, Map<Long, List<String>> keyOf) {
        Map<Long, StringBuilder> said = new TreeMap<>();
        Object references = keys.stream().map(key -> key.get(0)).distinct().toArray(String[]::new);
        database.sql("select * from " + tables.inForce() + " where "
                        + tables.key().get(0) + " = any (?)")
                .param(references)
                .query(row -> {
                    List<String> key = texts(row, tables.key());
                    if (row.getLong("submission_id") == submission && keys.contains(key)) {
                        keyOf.put(row.getLong("fact_id"), key);
                        said.put(
                                row.getLong("fact_id"),
                                new StringBuilder(texts(row, tables.own()).toString()));
                    }
                });
        Object facts = said.keySet().toArray(Long[]::new);
        tables.children()
                .forEach(child -> database.sql("select fact_id, " + child.value() + " from warehouse." + child.table()
                                + " where fact_id = any (?) order by fact_id, " + child.value())
                        .param(facts)
                        .query(row -> {
                            said.get(row.getLong(1)).append(child.table()).append(row.getString(2));
                        }));
        return said;
    }

    private void takeOut(FactTables tables, List<Long> facts) {
        Object ids = facts.toArray(Long[]::new);
        tables.children().forEach(child -> takeOut("warehouse." + child.table(), ids));
        takeOut(tables.inForce(), ids);
    }

    private void takeOut(String table, Object ids) {
        database.sql("delete from " + table + " where fact_id = any (?)")
                .param(ids)
                .update();
    }
}
