package london.datahub.load;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import london.datahub.encode.FactShape;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what a submission put in force with what it replaced, from the history of the facts: the same on any later
 * day. Records are told apart by their reference, counts by what they count, anything else by the whole row.
 */
public final class Comparison {
    private final JdbcClient database;

    public Comparison(JdbcClient database) {
        this.database = database;
    }

    /** Returns nothing but additions for what replaced nothing. */
    public Changes of(Submission submission, Feed feed) {
        List<OffsetDateTime> instant = database.sql("select distinct known_from from warehouse.version_in_force"
                        + " where submission_id = ? and standing <> 'withdrawn' order by known_from")
                .param(submission.id())
                .query(OffsetDateTime.class)
                .list();
        return instant.isEmpty()
                ? Changes.NONE
                : FactTables.of(feed).stream()
                        .map(tables -> compare(submission, feed, tables, instant.get(0)))
                        .reduce(Changes.NONE, Changes::and);
    }

    private Changes compare(Submission submission, Feed feed, FactTables tables, OffsetDateTime at) {
        if (replacedNothing(submission, tables, at)) {
            long added = count(tables, "submission_id = ? and known_from = ?", submission.id(), at);
            return new Changes(added, 0, 0, 0);
        }
        List<String> all = all(tables);
        List<String> same = identity(feed, tables, all);
        String rows = "select " + String.join(", ", all) + ", case when submission_id = ? and known_from = ? then 1"
                + " else 0 end as is_new from " + tables.inForce() + " fact where submission_id = ? and known_from = ?"
                + " or organisation_code = ? and known_to = ?";
        String names = names(all);
        String lines = "select " + names + ", sum(is_new) as sent, sum(1 - is_new) as there from (" + rows
                + ") compared group by " + names;
        String records = "select sum(sent) as sent, sum(case when sent > there then sent - there else 0 end) as more,"
                + " sum(case when there > sent then there - sent else 0 end) as fewer from (" + lines + ") lines"
                + (same.isEmpty() ? "" : " group by " + names(same));
        String changed = same.isEmpty() ? "0" : "case when more < fewer then more else fewer end";
        return database.sql("select coalesce(sum(more - " + changed + "), 0), coalesce(sum(" + changed + "), 0),"
                        + " coalesce(sum(fewer - " + changed + "), 0), coalesce(sum(sent - more), 0) from (" + records
                        + ") records")
                .params(submission.id(), at, submission.id(), at, submission.organisation(), at)
                .query((row, n) -> new Changes(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Facts that stand for periods are replaced with their version: where none ended, none need be looked for. */
    private boolean replacedNothing(Submission submission, FactTables tables, OffsetDateTime at) {
        boolean versionEnded =
                database.sql("select count(*) from warehouse.version_in_force where organisation_code = ?"
                                        + " and feed = ? and known_to = ?")
                                .params(submission.organisation(), submission.feed(), at)
                                .query(Long.class)
                                .single()
                        > 0;
        boolean byPeriod = tables.layout().replaces() == Layout.Replaces.PERIOD;
        return byPeriod && !versionEnded
                || count(tables, "organisation_code = ? and known_to = ?", submission.organisation(), at) == 0;
    }

    private long count(FactTables tables, String condition, Object... parameters) {
        return database.sql("select count(*) from " + tables.inForce() + " where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Everything that a record says: its own columns, then each child table's values in order. */
    private static List<String> all(FactTables tables) {
        List<String> all = new ArrayList<>(List.of("part", "event_month"));
        all.addAll(tables.own());
        for (FactTables.Child child : tables.children()) {
            String value = child.value();
            all.add("(select string_agg(" + value + ", ',' order by " + value + ") from warehouse." + child.table()
                    + " child where child.fact_id = fact.fact_id) as " + child.table());
        }
        return all;
    }

    private static List<String> identity(Feed feed, FactTables tables, List<String> all) {
        Set<String> reference = new LinkedHashSet<>();
        layouts(feed, tables).forEach(layout -> {
            reference(layout).ifPresent(reference::add);
            reference.addAll(layout.keyWith());
        });
        if (!reference.isEmpty()) {
            return List.copyOf(reference);
        }
        if (feed.grain() == Feed.Grain.CASE) {
            return List.of();
        }
        Set<String> measures = new LinkedHashSet<>();
        layouts(feed, tables).forEach(layout -> measures.addAll(measures(layout)));
        return all.stream().filter(column -> !measures.contains(column)).toList();
    }

    private static List<Layout> layouts(Feed feed, FactTables tables) {
        return feed.layouts().stream()
                .filter(layout -> layout.target().equals(tables.layout().target()))
                .toList();
    }

    /** Returns the column by which a layout's records are told apart, where they have references. */
    static java.util.Optional<String> reference(Layout layout) {
        return layout.reference().map(Column::name);
    }

    private static Set<String> measures(Layout layout) {
        Set<String> measures = new LinkedHashSet<>();
        layout.across()
                .ifPresent(across -> measures.addAll(List.of(across.measure(), FactShape.withheld(across.measure()))));
        layout.columns().stream()
                .filter(column -> column.type() == ColumnType.COUNT)
                .map(Column::name)
                .flatMap(name -> Stream.of(name, FactShape.withheld(name)))
                .filter(FactShape.of(layout).columns()::contains)
                .forEach(measures::add);
        return measures;
    }

    private static String names(List<String> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                        .toList());
    }
}
