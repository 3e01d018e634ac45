package london.datahub.publish;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.definition.Definitions;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts boroughs, wards, code lists, the calendar and the days returns are due where the curated views can read them. */
final class ReferenceTables {
    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

    private final JdbcTemplate database;
    private final Feeds feeds;

    ReferenceTables(DataSource warehouse, Feeds feeds) {
        this.database = new JdbcTemplate(warehouse);
        this.feeds = feeds;
    }

    void rebuild(LocalDate day) {
        // A year beyond the day: a fact dated ahead of its time is still counted, not lost.
        YearMonth lastMonth = YearMonth.from(day).plusYears(1);
        make("borough", "borough_code varchar(20) primary key, borough_name varchar(100), bcu varchar(60)", boroughs());
        make("ward", "ward_code varchar(9) primary key, ward_name varchar(100), borough_code varchar(20)", wards());
        make(
                "code_label",
                "code_list varchar(60), code varchar(60), label varchar(200), primary key (code_list, code)",
                codes());
        make(
                "calendar",
                "event_month date primary key, calendar_month varchar(7), quarter varchar(7), financial_year varchar(7)",
                months(lastMonth));
        make(
                "expected_return",
                "feed varchar(60), feed_title varchar(200), event_month date, due_on date, openly_published boolean, primary key (feed, event_month)",
                expectedReturns(lastMonth));
    }

    private void make(String table, String columns, List<Object[]> rows) {
        database.execute("drop table if exists curated." + table);
        database.execute("create table curated." + table + " (" + columns + ")");
        if (!rows.isEmpty()) {
            String marks = "?" + ", ?".repeat(rows.get(0).length - 1);
            database.batchUpdate("insert into curated." + table + " values (" + marks + ")", rows);
        }
    }

    private static List<Object[]> boroughs() {
        return Boroughs.all().stream()
                .map(borough -> new Object[] {borough.code(), borough.name(), bcu(borough)})
                .toList();
    }

    private static String bcu(Borough borough) {
        return borough.bcu().isEmpty() ? borough.name() : borough.bcu();
    }

    private static List<Object[]> wards() {
        List<Object[]> rows = new ArrayList<>();
        List<Ward> newest = Wards.of(2022);
        newest.forEach(ward -> rows.add(row(ward)));
        Wards.of(2018).stream()
                .filter(old -> newest.stream().noneMatch(ward -> ward.code().equals(old.code())))
                .forEach(ward -> rows.add(row(ward)));
        return rows;
    }

    private static Object[] row(Ward ward) {
        return new Object[] {ward.code(), ward.name(), ward.boroughCode()};
    }

    private static List<Object[]> codes() {
        List<Object[]> rows = new ArrayList<>();
        for (String file : Definitions.matching("jobs/_codes/*.csv").keySet()) {
            String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
            CodeList list = CodeList.named(name);
            list.codes().forEach(code -> rows.add(new Object[] {name, code, list.label(code)}));
        }
        return rows;
    }

    private static List<Object[]> months(YearMonth last) {
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month = FIRST_MONTH; !month.isAfter(last); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            rows.add(new Object[] {Date.valueOf(month.atDay(1)), month.toString(), quarter, financialYear(month)});
        }
        return rows;
    }

    static String financialYear(YearMonth month) {
        int start = month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
        return "%d-%02d".formatted(start, (start + 1) % 100);
    }

    private List<Object[]> expectedReturns(YearMonth last) {
        List<Object[]> rows = new ArrayList<>();
        for (Feed feed : feeds.all()) {
            for (YearMonth month = feed.validFrom(); !month.isAfter(last); month = month.plusMonths(1)) {
                rows.add(new Object[] {
                    feed.name(),
                    feed.title(),
                    Date.valueOf(month.atDay(1)),
                    Date.valueOf(feed.dueOn(month)),
                    feed.openlyPublished()
                });
            }
        }
        return rows;
    }
}
