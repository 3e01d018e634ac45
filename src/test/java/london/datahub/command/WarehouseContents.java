package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that submissions made, a line for each row, in PostgreSQL: without internal numbers, clock times, and what is
 * sealed with chance, and files that were refused twice only once.
 */
final class WarehouseContents {
    private static final String STATE =
            "case when known_to > timestamp '9000-01-01 00:00:00' then 'in force' else 'closed' end";
    // Who got no answer sends again: a file that was refused is refused once more, and changes nothing either time.
    private static final String ONCE = "not (s.state = 'refused' and exists (select 1 from warehouse.submission later"
            + " where later.state = 'refused' and later.organisation_code = s.organisation_code"
            + " and later.content_token = s.content_token and later.submission_id > s.submission_id))";

    private final JdbcClient sql;

    WarehouseContents(JdbcClient sql) {
        this.sql = sql;
    }

    /** Returns the sorted rows by table; what stands twice stands here twice. */
    Map<String, List<String>> read() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : tablesWith("known_to")) {
            all.put(table, rows("select " + columns(table, "t.") + ", " + STATE + " from warehouse." + table + " t"));
        }
        for (String fact : tablesWith("fact_id")) {
            if (all.containsKey(fact)) {
                children(fact, all);
            }
        }
        all.put(
                "submission",
                rows("select organisation_code, feed, period_from, period_to, content_token, kind, state"
                        + " from warehouse.submission s where " + ONCE));
        for (String of : List.of("row_outcome", "submission_issue")) {
            all.put(
                    of,
                    rows("select s.organisation_code, s.content_token, " + columns(of, "t.") + " from warehouse." + of
                            + " t join warehouse.submission s on s.submission_id = t.submission_id where " + ONCE));
        }
        return all;
    }

    private void children(String fact, Map<String, List<String>> all) {
        for (String child : tablesWith("fact_id")) {
            if (child.startsWith(fact + "_")) {
                all.put(
                        child,
                        rows("select " + columns(fact, "f.") + ", " + columns(child, "t.") + " from warehouse." + child
                                + " t join warehouse." + fact + " f on f.fact_id = t.fact_id"));
            }
        }
    }

    private List<String> tablesWith(String column) {
        return sql.sql("select table_name from information_schema.columns where table_schema = 'warehouse'"
                        + " and column_name = ? and table_name in (select table_name from information_schema.columns"
                        + " where table_schema = 'warehouse' and column_name in ('fact_id', 'submission_id'))"
                        + " order by table_name")
                .param(column)
                .query(String.class)
                .list();
    }

    private String columns(String table, String prefix) {
        List<String> columns = sql.sql("select column_name from information_schema.columns where table_schema ="
                        + " 'warehouse' and table_name = ? and data_type not in ('bytea', 'timestamp with time zone')"
                        + " and column_name not in ('fact_id', 'submission_id', 'issue_number')"
                        + " order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
        return columns.isEmpty() ? "0" : columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
    }

    private List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        sql
                .sql(query)
                .query((row, n) -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(row.getString(i)).append('|');
                    }
                    return line.toString();
                })
                .list()
                .stream()
                .sorted()
                .forEach(rows::add);
        return rows;
    }
}
