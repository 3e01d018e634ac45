package london.datahub.benchmark;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;

/** The figures of one release, its tables read once each. What is coded there is no figure here. For one thread. */
public final class ReleasedFigures {
    /** The column of a table by boroughs, and that of one by financial years. */
    public static final String BOROUGH = "borough_code";

    public static final String YEAR = "financial_year";

    private final PublishedTables tables;
    private final PublishedRelease release;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, PublishedTable> read = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> rows;

    public ReleasedFigures(PublishedTables tables, PublishedRelease release) {
        this(tables, release, new ConcurrentHashMap<>());
    }

    private ReleasedFigures(
            PublishedTables tables, PublishedRelease release, Map<String, List<Map<String, Object>>> rows) {
        this.tables = tables;
        this.release = release;
        this.rows = rows;
    }

    /** Returns the same figures for another reader, who has read no table yet; what was read is not read again. */
    public ReleasedFigures forAnotherReader() {
        return new ReleasedFigures(tables, release, rows);
    }

    public PublishedRelease release() {
        return release;
    }

    /** Returns the tables that were read so far, by name. */
    public List<PublishedTable> tablesRead() {
        return List.copyOf(read.values());
    }

    private boolean holds(String table) {
        if (names.isEmpty()) {
            tables.tables(release).forEach(each -> names.add(each.name()));
        }
        return names.contains(table);
    }

    public PublishedTable table(String name) {
        return read.computeIfAbsent(name, table -> tables.table(table, OptionalInt.of(release.number())));
    }

    /** Returns all rows of a table, in the order of its dimensions; none where the release does not hold the table. */
    public List<Map<String, Object>> rows(String table) {
        if (!holds(table)) {
            return List.of();
        }
        PublishedTable known = table(table);
        return rows.computeIfAbsent(table, name -> tables.rows(known, 0, Integer.MAX_VALUE));
    }

    /** Returns the rows of a table that have these values. */
    public List<Map<String, Object>> rows(String table, Map<String, String> where) {
        return rows(table).stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(is -> is.getValue().equals(String.valueOf(row.get(is.getKey())))))
                .toList();
    }

    /** Returns the years of a table, the earliest first. */
    public List<String> years(Source source) {
        var years = new TreeSet<String>();
        rows(source.table()).forEach(row -> years.add(String.valueOf(row.get(YEAR))));
        return List.copyOf(years);
    }

    /** Returns the figure of a place and year, where it is shown. */
    public OptionalDouble figure(Source source, String borough, String year) {
        return row(source, borough, year).get(source.measure()) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Returns what a reader sees in place of the figure: itself, or its code; [x] where there is no row. */
    public String shown(Source source, String borough, String year) {
        return String.valueOf(row(source, borough, year).getOrDefault(source.measure() + "_shown", "[x]"));
    }

    private Map<String, Object> row(Source source, String borough, String year) {
        return rows(source.table()).stream()
                .filter(row -> borough.equals(row.get(BOROUGH)) && year.equals(row.get(YEAR)))
                .filter(row -> source.where().entrySet().stream()
                        .allMatch(is -> is.getValue().equals(row.get(is.getKey()))))
                .findFirst()
                .orElse(Map.of());
    }
}
