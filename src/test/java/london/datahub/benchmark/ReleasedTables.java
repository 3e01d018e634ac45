package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTables;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One release of made-up figures, as a reader of the partner audience finds it. */
public final class ReleasedTables {
    public static final List<String> YEARS = List.of("2019-20", "2020-21", "2021-22");

    private final JdbcTemplate sql;
    private final DataSource reader;

    private ReleasedTables() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        reader = memory;
        sql = new JdbcTemplate(memory);
        sql.execute("create schema published_partner");
        sql.execute("create table published_partner.release (release int, as_at timestamp with time zone, released_at"
                + " timestamp with time zone, attack varchar, withdrawn_at timestamp with time zone, note varchar)");
        sql.execute("create table published_partner.release_table (release int, table_name varchar, title varchar, unit"
                + " varchar, event_date varchar, disclosure varchar, row_count bigint)");
        sql.execute("create table published_partner.release_column (release int, table_name varchar, place int,"
                + " column_name varchar, role varchar, description varchar)");
        sql.execute("create table published_partner.release_note (release int, table_name varchar, kind varchar, place"
                + " int, wording varchar)");
        sql.update("insert into published_partner.release values (3, timestamp with time zone '2022-07-01 00:00:00+01',"
                + " timestamp with time zone '2022-07-02 09:00:00+01', 'Attacked.', null, null)");
    }

    /** Returns a release in which every borough has figures that follow its population; some are hidden. */
    public static ReleasedTables madeUp() {
        ReleasedTables tables = new ReleasedTables();
        tables.byBorough(
                "offences_by_borough_year", "offences", "age_group", Map.of("all", 30, "child", 12, "adult", 18));
        tables.byBorough(
                "referrals_by_borough_year", "referrals", "gender", Map.of("all", 26, "male", 20, "female", 6));
        tables.byBorough("council_referrals_year", "referrals", "age_group", Map.of("all", 12, "child", 9, "adult", 3));
        tables.typesByBorough();
        tables.concernsByBorough();
        tables.months("offences_by_month", "offences");
        tables.months("referrals_by_month", "referrals");
        return tables;
    }

    public PublishedTables published() {
        return new PublishedTables(reader, Audience.PARTNER);
    }

    public ReleasedFigures figures() {
        PublishedTables tables = published();
        return new ReleasedFigures(tables, tables.releases().get(0));
    }

    /** Hides every figure of a borough in a table. */
    public ReleasedTables hidden(String table, String measure, String borough) {
        sql.update(
                "update published_partner." + table + " set " + measure + " = null, " + measure
                        + "_shown = '[c]' where borough_code = ?",
                borough);
        return this;
    }

    /** Sets every figure of a borough in a table. */
    public ReleasedTables set(String table, String measure, String borough, long value) {
        sql.update(
                "update published_partner." + table + " set " + measure + " = ?, " + measure
                        + "_shown = ? where borough_code = ?",
                value,
                String.valueOf(value),
                borough);
        return this;
    }

    private void byBorough(String table, String measure, String dimension, Map<String, Integer> per100000) {
        create(table, measure, List.of("borough_code", "borough_name", "financial_year", dimension));
        for (Borough borough : Boroughs.all()) {
            for (String year : YEARS) {
                per100000.forEach((value, rate) ->
                        add(table, measure, count(borough, year, rate), borough.code(), borough.name(), year, value));
            }
        }
    }

    private void typesByBorough() {
        String table = "referrals_by_borough_type_age_year";
        create(table, "referrals", List.of("borough_code", "borough_name", "financial_year", "main_type", "age_group"));
        for (Borough borough : Boroughs.all()) {
            for (String year : YEARS) {
                Map<String, Integer> rates = new LinkedHashMap<>(Map.of("labour", 8, "criminal", 12, "all", 20));
                rates.forEach((type, rate) -> List.of("child", "adult", "all")
                        .forEach(age -> add(
                                table,
                                "referrals",
                                count(borough, year, rate),
                                borough.code(),
                                borough.name(),
                                year,
                                type,
                                age)));
            }
        }
    }

    private void concernsByBorough() {
        String table = "concerns_by_borough_year";
        create(
                table,
                "concerns",
                List.of("borough_code", "borough_name", "financial_year", "service", "action", "reason"));
        for (Borough borough : Boroughs.all()) {
            for (String year : YEARS) {
                add(
                        table,
                        "concerns",
                        count(borough, year, 25),
                        borough.code(),
                        borough.name(),
                        year,
                        "all",
                        "all",
                        "all");
            }
        }
    }

    private void months(String table, String measure) {
        create(table, measure, List.of("calendar_month"));
        for (int month = 0; month < 24; month++) {
            add(
                    table,
                    measure,
                    200 + (month * 37) % 50,
                    "%d-%02d".formatted(2020 + (month + 3) / 12, (month + 3) % 12 + 1));
        }
    }

    /** Boroughs scatter about their rate, the same way every time. */
    private static long count(Borough borough, String year, int per100000) {
        double scatter = 0.6 + (borough.code().hashCode() & 0xff) / 255.0 * 0.8;
        double growth = 1 + 0.15 * YEARS.indexOf(year);
        return Math.round(borough.population() / 100_000.0 * per100000 * scatter * growth);
    }

    private void create(String table, String measure, List<String> dimensions) {
        sql.execute("create table published_partner." + table + " (release int, "
                + dimensions.stream().map(name -> name + " varchar").collect(Collectors.joining(", ")) + ", " + measure
                + " bigint, " + measure + "_shown varchar)");
        sql.update(
                "insert into published_partner.release_table values (3, ?, ?, 'thing', 'day', 'protected', 0)",
                table,
                table.replace('_', ' '));
        List<String> columns = new ArrayList<>(dimensions);
        columns.add(measure);
        columns.add(measure + "_shown");
        for (int place = 0; place < columns.size(); place++) {
            String role = place < dimensions.size() ? "dimension" : place == dimensions.size() ? "measure" : "shown";
            sql.update(
                    "insert into published_partner.release_column values (3, ?, ?, ?, ?, 'what it means')",
                    table,
                    place,
                    columns.get(place),
                    role);
        }
        sql.update(
                "insert into published_partner.release_note values (3, ?, 'caution', 0, 'A guide, not official.'), (3, ?,"
                        + " 'source', 0, 'Made-up police')",
                table,
                table);
    }

    /** Hides a count under five, as a release does. */
    private void add(String table, String measure, long count, String... dimensions) {
        List<Object> values = new ArrayList<>(List.of(dimensions));
        values.add(count < 5 ? null : count);
        values.add(count < 5 ? "[c]" : String.valueOf(count));
        sql.update(
                "insert into published_partner." + table + " values (3, "
                        + values.stream().map(value -> "?").collect(Collectors.joining(", ")) + ")",
                values.toArray());
    }
}
