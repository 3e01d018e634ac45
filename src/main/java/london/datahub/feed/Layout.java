package london.datahub.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.definition.Definition;

/**
 * One shape that a feed's files come in.
 *
 * @param target the warehouse table that takes its facts
 * @param key for {@code replaces: key}, the reference column by which a row supersedes an earlier one
 * @param keyWith further columns of the key, where the reference alone stands in several rows
 * @param identifiersNeed the columns that let an adult's identifiers be kept: a yes, or another value than a no, in one of
 *     them; empty where the feed has no such columns
 * @param part what splits a period into versions of their own: "layout", a column's name, or empty
 */
public record Layout(
        String name,
        String target,
        Replaces replaces,
        Optional<String> key,
        List<String> keyWith,
        List<String> identifiersNeed,
        String part,
        EventMonth month,
        List<Column> columns,
        Optional<Across> across) {
    /** What a submission replaces. */
    public enum Replaces {
        /** The supplier's earlier version of the same part and months. */
        PERIOD,
        /** The supplier's rows with the same reference, whatever their period. */
        KEY
    }

    /** What a layout does not say itself, its feed says. */
    static Layout read(String name, Definition d, Optional<Layout> feed) {
        Optional<Across> months = d.child("months-across", Across::ofMonths);
        Optional<Across> values = d.child("values-across", Across::ofValues);
        Layout layout = new Layout(
                name,
                d.optionalText("target").or(() -> feed.map(Layout::target)).orElse(""),
                d.choice("replaces", Replaces.class, feed.map(Layout::replaces).orElse(Replaces.PERIOD)),
                d.optionalText("key").or(() -> feed.flatMap(Layout::key)),
                d.has("key-with")
                        ? d.texts("key-with")
                        : feed.map(Layout::keyWith).orElse(List.of()),
                d.has("identifiers-need")
                        ? d.texts("identifiers-need")
                        : feed.map(Layout::identifiersNeed).orElse(List.of()),
                d.optionalText("part").or(() -> feed.map(Layout::part)).orElse(""),
                d.has("month")
                        ? EventMonth.of(d.texts("month"))
                        : feed.map(Layout::month).orElse(EventMonth.of(List.of("period"))),
                d.children("columns", Column::read),
                months.or(() -> values));
        return layout;
    }

    void check(Definition d) {
        if (target.isEmpty()) {
            d.mistake("target", "layout \"" + name + "\" does not say which target it loads.");
        }
        if (columns.isEmpty()) {
            d.mistake("columns", "layout \"" + name + "\" has no columns.");
        }
        if ((replaces == Replaces.KEY) != key.isPresent()) {
            d.mistake("key", "layout \"" + name + "\": a key belongs to \"replaces: key\", and only there.");
        }
        key.ifPresent(column -> mustExist(column, "key", d));
        keyWith.forEach(column -> mustExist(column, "key-with", d));
        identifiersNeed.forEach(column -> mustExist(column, "identifiers-need", d));
        month.columns().forEach(column -> mustExist(column, "month", d));
        if (!part.isEmpty() && !part.equals("layout")) {
            mustExist(part, "part", d);
        }
        columns.forEach(column -> column.within().ifPresent(borough -> mustExist(borough, "columns", d)));
        columns.forEach(column -> column.basis().ifPresent(basis -> mustExist(basis, "columns", d)));
        columns.forEach(column -> column.yesWhere().stream().findFirst().ifPresent(c -> mustExist(c, "columns", d)));
        mayNameSomebody(d);
        noHeadingTwice(d);
    }

    private void mustExist(String column, String key, Definition d) {
        if (column(column).isEmpty()) {
            d.mistake(key, "layout \"" + name + "\" has no column \"" + column + "\".");
        }
    }

    private void mayNameSomebody(Definition d) {
        boolean names = columns.stream().anyMatch(column -> column.type().namesSomebody());
        if (names && identifiersNeed.isEmpty()) {
            d.mistake(
                    "identifiers-need",
                    "layout \"" + name + "\" takes names or birth dates, and does not say what an adult's need.");
        }
    }

    private void noHeadingTwice(Definition d) {
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            for (String heading : new HashSet<>(column.headings())) {
                if (!seen.add(heading.toLowerCase())) {
                    d.mistake("columns", "layout \"" + name + "\": \"" + heading + "\" heads two columns.");
                }
            }
        }
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Returns the reference by which records are told apart, where they have one. */
    public Optional<Column> reference() {
        return key.flatMap(this::column)
                .or(() -> columns.stream()
                        .filter(column -> column.type() == ColumnType.REFERENCE && column.required())
                        .findFirst());
    }

    Layout withOwnHeading(String columnName, String heading) {
        List<Column> mapped = columns.stream()
                .map(column -> column.name().equals(columnName) ? column.withOwnHeading(heading) : column)
                .toList();
        return new Layout(name, target, replaces, key, keyWith, identifiersNeed, part, month, mapped, across);
    }
}
