package london.datahub.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import london.datahub.encode.FactShape;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;

/**
 * A table of facts that can be of known persons: their persons are encoded, or they have references that others share.
 *
 * @param day the column of the event's date
 * @param registers columns of shared references, by register
 * @param countedIn the column that says how many people a fact is about
 * @param alike what the child table of the codes that make events alike is called beyond the target, and its column
 * @param alikeToo columns of the fact itself with such a code
 */
record FactTable(
        Feed feed,
        Layout layout,
        String day,
        Map<String, String> registers,
        Optional<String> countedIn,
        Optional<String> alike,
        List<String> alikeToo) {
    static List<FactTable> all(Feeds feeds, PersonRules rules) {
        List<FactTable> tables = new ArrayList<>();
        feeds.all().stream()
                .filter(feed -> feed.grain() == Feed.Grain.CASE)
                .forEach(feed -> feed.layouts().stream()
                        .filter(layout -> layout.month().source() == EventMonth.Source.DATE)
                        .map(layout -> of(feed, layout, rules))
                        .filter(table ->
                                table.identified() || !table.registers().isEmpty())
                        .forEach(tables::add));
        return tables;
    }

    private static FactTable of(Feed feed, Layout layout, PersonRules rules) {
        Map<String, String> registers = new TreeMap<>();
        layout.columns().stream()
                .filter(column -> column.type() == ColumnType.REFERENCE)
                .forEach(column -> column.register()
                        .filter(rules.registers()::containsKey)
                        .ifPresent(register -> registers.put(register, column.name())));
        Optional<String> countedIn = rules.registers().values().stream()
                .flatMap(register -> register.countedIn().stream())
                .filter(name -> layout.column(name).isPresent())
                .findFirst();
        Optional<String> alike = layout.columns().stream()
                .filter(column -> column.type() == ColumnType.CODES)
                .filter(column -> column.codes().equals(Optional.of(rules.alikeIn())))
                .map(FactShape::childColumn)
                .findFirst();
        List<String> alikeToo = layout.columns().stream()
                .filter(column -> column.type() == ColumnType.CODE)
                .filter(column -> column.codes().equals(Optional.of(rules.alikeIn())))
                .map(Column::name)
                .toList();
        return new FactTable(feed, layout, layout.month().columns().get(0), registers, countedIn, alike, alikeToo);
    }

    boolean identified() {
        return FactShape.of(layout).identified();
    }

    /** The column of the supplier's own reference, where it has one. */
    Optional<String> reference() {
        return layout.reference().map(Column::name);
    }

    String name() {
        return "warehouse." + layout.target();
    }
}
