package london.datahub.command;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for identifiers in every column of every table of every schema.
 *
 * <p>What is looked for depends on the column's type: everything in texts, Batch contexts unpacked first; numbers that
 * are a reference's or a birth date's digits. Dates are compared with birth dates; outside tables of people only those before
 * anything the hub records, since later a day on which something happened may well be one on which somebody was born.
 */
final class DatabaseScan {
    private static final Set<Integer> TEXTS =
            Set.of(Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR, Types.NVARCHAR, Types.NCHAR, Types.NCLOB);
    private static final Set<Integer> NUMBERS =
            Set.of(Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE);
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    /** How a Java object begins in base64, as Spring Batch keeps a context. */
    private static final String SERIALISED = "rO0AB";

    /** Its days are the first of every month there is. */
    private static final String EVERY_MONTH = "curated.calendar";

    /** Nothing that the hub records happened before; a birth may have, and stands nowhere else either. */
    private static final LocalDate FIRST_EVENT = LocalDate.of(2009, 4, 1);

    /** Fewer digits come about in counts and surrogate keys. */
    private static final int SHORTEST_NUMBER = 8;

    private final JdbcClient sql;
    private final TextScan text;
    private final ByteScan bytes;
    private final Set<Long> numbers;
    private final Set<LocalDate> birthDates;
    private final Set<String> clean = new HashSet<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    DatabaseScan(JdbcClient sql, Identifiers identifiers) {
        this.sql = sql;
        this.text = new TextScan(identifiers);
        this.bytes = new ByteScan(identifiers);
        this.birthDates = identifiers.birthDates();
        this.numbers = Stream.concat(
                        identifiers.references().stream()
                                .map(reference -> reference.replaceAll("\\D", ""))
                                .filter(digits -> digits.length() >= SHORTEST_NUMBER),
                        birthDates.stream().map(DateTimeFormatter.BASIC_ISO_DATE::format))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private record Column(String table, String name, int type) {
        String place() {
            return table + "." + name;
        }
    }

    /** Returns the identifiers found by the column they stand in. */
    Map<String, Set<String>> find() {
        for (String table : tables(sql)) {
            columns(table).forEach(this::look);
        }
        return found;
    }

    /** Returns every table of every schema but the database's own. */
    static List<String> tables(JdbcClient sql) {
        return sql.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE'"
                        + " and lower(table_schema) not in ('information_schema', 'pg_catalog')")
                .query(String.class)
                .list();
    }

    private List<Column> columns(String table) {
        return sql.sql("select * from " + table + " where 1 = 0").query(rows -> {
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(new Column(
                        table,
                        rows.getMetaData().getColumnName(i),
                        rows.getMetaData().getColumnType(i)));
            }
            return columns;
        });
    }

    private void look(Column column) {
        if (TEXTS.contains(column.type())) {
            values(column, String.class).forEach(value -> add(column, inText(value)));
        } else if (NUMBERS.contains(column.type())) {
            values(column, Long.class).stream().filter(numbers::contains).forEach(value -> add(column, value));
        } else if (BYTES.contains(column.type())) {
            values(column, byte[].class).forEach(value -> add(column, bytes.find(value)));
        } else if (column.type() == Types.DATE && !column.table().equalsIgnoreCase(EVERY_MONTH)) {
            boolean ofPeople = column.table().matches("(?i).*(identifier|person).*");
            values(column, LocalDate.class).stream()
                    .filter(date -> birthDates.contains(date) && (ofPeople || date.isBefore(FIRST_EVENT)))
                    .forEach(value -> add(column, value));
        }
    }

    private <T> List<T> values(Column column, Class<T> type) {
        return sql.sql("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                        + " is not null")
                .query(type)
                .list();
    }

    private Set<String> inText(String value) {
        if (clean.contains(value)) {
            return Set.of();
        }
        Set<String> all = new TreeSet<>(text.find(value));
        if (value.startsWith(SERIALISED)) {
            all.addAll(text.find(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
        }
        if (all.isEmpty()) {
            clean.add(value);
        }
        return all;
    }

    private void add(Column column, Object identifier) {
        add(column, Set.of(identifier.toString()));
    }

    private void add(Column column, Set<String> identifiers) {
        if (!identifiers.isEmpty()) {
            found.computeIfAbsent(column.place().toLowerCase(Locale.ROOT), place -> new TreeSet<>())
                    .addAll(identifiers);
        }
    }
}
