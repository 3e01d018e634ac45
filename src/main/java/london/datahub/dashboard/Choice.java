package london.datahub.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.benchmark.Indicators;
import london.datahub.issue.Refusal;

/** What a reader chose on a page, and what there was to choose from. */
final class Choice {
    private final Map<String, FilterView> filters = new LinkedHashMap<>();

    /**
     * Settles every filter of a page.
     *
     * @param asked the values in the page's address, by the filter's name
     * @throws Refusal for a value that cannot be chosen
     */
    Choice(Page page, Map<String, List<String>> asked, ReleaseReading reading, Indicators indicators) {
        for (Filter filter : page.filters()) {
            List<Option> options = Options.of(filter, reading, indicators);
            List<String> values = options.stream().map(Option::value).toList();
            List<String> chosen = chosen(filter, values, asked.getOrDefault(filter.name(), List.of()));
            List<Option> settled = options.stream()
                    .map(option -> new Option(option.value(), option.label(), chosen.contains(option.value())))
                    .toList();
            filters.put(filter.name(), new FilterView(filter, settled));
        }
    }

    private static List<String> chosen(Filter filter, List<String> values, List<String> asked) {
        List<String> wanted =
                asked.stream().filter(value -> !value.isEmpty()).distinct().toList();
        if (wanted.isEmpty()) {
            return first(filter, values);
        }
        if (!values.containsAll(wanted)) {
            throw Refusal.badInput(
                    "This address asks for a choice of \"" + filter.label() + "\" that this release does not have.",
                    "Go to the page without it and choose again.");
        }
        if (wanted.size() > filter.atMost()) {
            throw Refusal.badInput(
                    "At most " + filter.atMost() + " can be chosen of \"" + filter.label() + "\".",
                    "Go back and take some away.");
        }
        return wanted;
    }

    private static List<String> first(Filter filter, List<String> values) {
        if (filter.first().startsWith("latest")) {
            String count = filter.first().substring("latest".length()).strip();
            int latest = count.isEmpty() ? 1 : Integer.parseInt(count);
            return values.subList(Math.max(0, values.size() - latest), values.size());
        }
        return values.contains(filter.first())
                ? List.of(filter.first())
                : values.stream().limit(1).toList();
    }

    List<FilterView> filters() {
        return List.copyOf(filters.values());
    }

    FilterView filter(String name) {
        return filters.get(name);
    }

    /** Returns the one value that a chart's definition means; nothing where there is none to choose. */
    Optional<String> one(String value) {
        return meant(value).findFirst();
    }

    /** Returns the conditions of a chart with what was chosen in place of {@code $filter}. */
    Map<String, List<String>> where(Chart chart) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        chart.where()
                .forEach((column, values) -> where.put(
                        column, values.stream().flatMap(this::meant).distinct().toList()));
        return where;
    }

    private Stream<String> meant(String value) {
        return FilterUse.of(value).map(this::meant).orElseGet(() -> Stream.of(value));
    }

    private Stream<String> meant(FilterUse use) {
        FilterView filter = filters.get(use.name());
        if (filter.chosen().isEmpty()) {
            return Stream.empty();
        }
        return switch (filter.filter().kind()) {
            case COMPARATOR -> Comparator.of(filter.chosen().get(0)).boroughs(borough()).stream();
            case WARDS -> Options.wards(filter.chosen().get(0), borough()).stream();
            default ->
                filter.chosen().stream().skip(use.latest() ? filter.chosen().size() - 1 : 0);
        };
    }

    private String borough() {
        return filters.values().stream()
                .filter(view -> view.filter().kind() == Filter.Kind.BOROUGH)
                .map(view -> view.chosen().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a text with what was chosen in place of {@code {filter}}. */
    String fill(String text) {
        String filled = text;
        for (FilterView view : filters.values()) {
            String words = view.words().isEmpty() ? "(nothing to choose from yet)" : view.words();
            String latest = words.substring(
                    words.lastIndexOf(FilterView.AND) < 0
                            ? 0
                            : words.lastIndexOf(FilterView.AND) + FilterView.AND.length());
            filled = filled.replace("{" + view.filter().name() + "}", words)
                    .replace("{" + view.filter().name() + ".latest}", latest);
        }
        return filled;
    }

    /** Returns what was chosen, as it stands in an address. */
    Map<String, List<String>> address() {
        return filters.values().stream()
                .filter(view -> !view.chosen().isEmpty())
                .collect(Collectors.toMap(
                        view -> view.filter().name(), FilterView::chosen, (a, b) -> a, LinkedHashMap::new));
    }
}
