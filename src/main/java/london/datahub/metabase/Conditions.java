package london.datahub.metabase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.dashboard.Chart;
import london.datahub.dashboard.Filter;
import london.datahub.dashboard.FilterUse;
import london.datahub.dashboard.Page;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;

/**
 * The rows that a chart counts, as conditions in SQL. A borough must be given, or the query does not run; of other
 * filters those values are taken that the page shows at first where a reader gives none.
 */
final class Conditions {
    private final Page page;
    private final Chart chart;
    private final String schema;
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private Optional<String> impossible = Optional.empty();

    Conditions(Page page, Chart chart, String schema) {
        this.page = page;
        this.chart = chart;
        this.schema = schema;
        chart.where().forEach(this::where);
        chart.without().forEach((column, values) -> sql.add(column + " not in (" + Sql.texts(values) + ")"));
    }

    /** Returns why Metabase cannot ask this, or nothing where it can. */
    Optional<String> impossible() {
        return impossible;
    }

    List<Tag> tags() {
        return List.copyOf(tags.values());
    }

    String sql() {
        return sql.isEmpty() ? "" : sql.stream().collect(Collectors.joining("\n  and ", "\nwhere ", ""));
    }

    private void where(String column, List<String> values) {
        List<String> plain =
                values.stream().filter(value -> FilterUse.of(value).isEmpty()).toList();
        List<String> any = new ArrayList<>();
        if (!plain.isEmpty()) {
            any.add(column + " in (" + Sql.texts(plain) + ")");
        }
        values.stream()
                .flatMap(value -> FilterUse.of(value).stream())
                .forEach(use -> chosen(column, use).ifPresent(any::add));
        if (!any.isEmpty()) {
            sql.add(any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")");
        }
    }

    private Optional<String> chosen(String column, FilterUse use) {
        Filter filter = page.filters().stream()
                .filter(each -> each.name().equals(use.name()))
                .findFirst()
                .orElseThrow();
        return switch (filter.kind()) {
            case BOROUGH -> {
                tag(new Tag(filter.name(), filter.label(), Optional.empty()));
                yield Optional.of(column + " = {{" + filter.name() + "}}");
            }
            case COLUMN -> Optional.of(ofColumn(column, filter, use.latest()));
            case BCU -> Optional.of(ofBcus(column, filter));
            case COMPARATOR -> {
                impossible = Optional.of("it compares boroughs that the hub's own page works out");
                yield Optional.empty();
            }
            case INDICATOR -> {
                impossible = Optional.of("it compares boroughs in a way that the hub's own page works out");
                yield Optional.empty();
            }
            case WARDS -> ofWards();
        };
    }

    private String ofColumn(String column, Filter filter, boolean latest) {
        String from = table(filter.table());
        String held = filter.column();
        tag(new Tag(filter.name(), filter.label(), Optional.of(from + "." + held)));
        String given = " from " + from + " where {{" + filter.name() + "}}";
        if (latest) {
            return column + " = (select max(" + held + ")" + given + ")";
        }
        String first = filter.first().startsWith("latest")
                ? held + " desc"
                : "case when " + held + " = " + Sql.text(filter.first()) + " then 0 else 1 end, " + held;
        return column + " in (select " + held + given + " group by " + held + " order by " + first + " limit "
                + filter.atMost() + ")";
    }

    private String ofBcus(String column, Filter filter) {
        List<String> bcus = Boroughs.all().stream()
                .map(Borough::bcu)
                .filter(bcu -> !bcu.isEmpty())
                .distinct()
                .sorted()
                .toList();
        String from = table(chart.table());
        tag(new Tag(filter.name(), filter.label(), Optional.of(from + "." + column)));
        return column + " in (select " + column + " from " + from + " where {{" + filter.name() + "}} and " + column
                + " in (" + Sql.texts(bcus) + ") group by " + column + " order by " + column + " desc limit "
                + filter.atMost() + ")";
    }

    /** Where the borough is given, its wards are shown under every code that the police used. */
    private Optional<String> ofWards() {
        boolean inOneBorough = chart.where().values().stream()
                .flatMap(List::stream)
                .flatMap(value -> FilterUse.of(value).stream())
                .anyMatch(use -> page.filters().stream()
                        .anyMatch(filter -> filter.name().equals(use.name()) && filter.kind() == Filter.Kind.BOROUGH));
        if (!inOneBorough) {
            impossible = Optional.of("it shows wards without a borough");
        }
        return Optional.empty();
    }

    private void tag(Tag tag) {
        tags.putIfAbsent(tag.name(), tag);
    }

    private String table(String name) {
        return schema + "." + name + "_latest";
    }
}
