package london.datahub.metabase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import london.datahub.dashboard.Chart;
import london.datahub.dashboard.Filter;
import london.datahub.dashboard.Page;
import london.datahub.dashboard.Section;
import london.datahub.publish.Audience;
import london.datahub.publish.TableShape;
import london.datahub.reference.Boroughs;

/** A page as a dashboard: a tab for each section, and a last one that says what to know before using the figures. */
final class PageDashboard {
    private static final String TO_KNOW = "What to know";

    private final Page page;
    private final Audience audience;
    private final Function<String, Optional<TableShape>> shapes;
    private final Set<String> released;
    private final boolean withMap;
    private final List<String> tabs = new ArrayList<>();
    private final List<WantedCard> cards = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> tables = new LinkedHashSet<>();

    /**
     * @param shapes the shape of a published table by its name
     * @param released the tables of the latest release
     */
    PageDashboard(
            Page page,
            Audience audience,
            Function<String, Optional<TableShape>> shapes,
            Set<String> released,
            boolean withMap) {
        this.page = page;
        this.audience = audience;
        this.shapes = shapes;
        this.released = released;
        this.withMap = withMap;
        page.sections().forEach(this::add);
    }

    /** Returns nothing where no chart of the page can be shown. */
    Optional<WantedDashboard> dashboard() {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        List<WantedCard> all = new ArrayList<>(cards);
        all.add(ToKnow.card(audience, page.name(), List.copyOf(tables), tabs.size()));
        return Optional.of(new WantedDashboard(
                new Key(audience.word() + "/dashboard/" + page.name()),
                page.menu(),
                Words.of(page, page.about()),
                Stream.concat(tabs.stream(), Stream.of(TO_KNOW)).toList(),
                page.filters().stream().filter(this::used).map(this::parameter).toList(),
                all,
                page.lockedWhenEmbedded()));
    }

    /** Returns the charts that are not shown, and why. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void add(Section section) {
        int row = 0;
        int col = 0;
        for (Chart chart : section.charts()) {
            Optional<ChartCards> shown = shown(chart);
            if (shown.isPresent()) {
                ChartCards made = shown.get();
                if (col + made.width() > Place.COLUMNS) {
                    row += 3;
                    col = 0;
                }
                if (tabs.isEmpty() || !tabs.get(tabs.size() - 1).equals(section.title())) {
                    tabs.add(section.title());
                }
                cards.addAll(made.cards(tabs.size() - 1, row, col, withMap));
                tables.add(chart.table());
                boolean wholeRow = made.width() == Place.COLUMNS;
                row += wholeRow ? made.height() : 0;
                col = wholeRow ? 0 : col + made.width();
            }
        }
    }

    private Optional<ChartCards> shown(Chart chart) {
        Optional<TableShape> table = shapes.apply(chart.table());
        Optional<String> reason = reason(chart, table);
        Optional<ChartCards> made = table.filter(shape -> reason.isEmpty())
                .map(shape -> new ChartCards(page, chart, shape, audience.word(), audience.schema()));
        Optional<String> impossible = reason.or(() -> made.flatMap(ChartCards::impossible));
        impossible.ifPresent(why -> leftOut.add(page.name() + "/" + chart.id() + ": " + why + "."));
        return made.filter(cards -> impossible.isEmpty());
    }

    private Optional<String> reason(Chart chart, Optional<TableShape> table) {
        if (chart.compares() || chart.kind() == Chart.Kind.CONTROL) {
            return Optional.of("it shows a comparison that the hub's own page works out");
        }
        if (table.isEmpty()) {
            return Optional.of("its table is not made yet");
        }
        if (!table.get().audiences().contains(audience)) {
            return Optional.of("its table is not for the " + audience.word() + " audience");
        }
        boolean chosenFrom = page.filters().stream()
                .filter(filter -> filter.kind() == Filter.Kind.COLUMN)
                .filter(filter -> chart.where().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> value.replace(".latest", "").equals("$" + filter.name())))
                .allMatch(filter -> released.contains(filter.table()));
        return released.contains(chart.table()) && chosenFrom
                ? Optional.empty()
                : Optional.of("its table is not in the latest release");
    }

    private boolean used(Filter filter) {
        return cards.stream().anyMatch(card -> card.query().tag(filter.name()).isPresent());
    }

    private Parameter parameter(Filter filter) {
        List<List<String>> choices = filter.kind() == Filter.Kind.BOROUGH
                ? Boroughs.all().stream()
                        .map(borough -> List.of(borough.code(), borough.name()))
                        .toList()
                : List.of();
        return new Parameter(filter.name(), filter.label(), choices);
    }
}
