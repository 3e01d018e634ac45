package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import london.datahub.definition.Definition;

/**
 * A page as {@code dashboards/<name>.yml} defines it.
 *
 * @param menu its short name in the menu
 * @param about one sentence on what it shows
 * @param help what somebody who sees it for the first time must know
 * @param order its place in the menu
 * @param open whether everybody may see what of it is meant for the public; partners alone otherwise
 * @param lockedWhenEmbedded the filter of boroughs that is fixed where the page is shown within another, outside the
 *     hub; nothing where it must not be
 */
public record Page(
        String name,
        String title,
        String menu,
        String about,
        List<String> help,
        int order,
        boolean open,
        Optional<String> lockedWhenEmbedded,
        List<Filter> filters,
        List<Section> sections) {
    static Page read(Definition d) {
        return new Page(
                d.text("page"),
                d.text("title"),
                d.text("menu"),
                d.text("about"),
                d.texts("help"),
                d.number("order", 0),
                d.flag("open"),
                d.optionalText("locked-when-embedded"),
                d.children("filters", Filter::read),
                d.list("sections", Section::read));
    }

    /** Returns the page with some tables and charts alone; a chart goes with a filter that it needs. */
    Page with(Predicate<String> table, Predicate<Chart> chart) {
        List<Filter> left = filters.stream()
                .filter(filter -> filter.kind() != Filter.Kind.COLUMN || table.test(filter.table()))
                .toList();
        List<String> names = left.stream().map(Filter::name).toList();
        List<Section> some = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.about(),
                        section.charts().stream()
                                .filter(chart)
                                .filter(each -> names.containsAll(each.filters()))
                                .toList()))
                .filter(section -> !section.charts().isEmpty())
                .toList();
        return new Page(name, title, menu, about, help, order, open, lockedWhenEmbedded, left, some);
    }

    /** Returns every chart of the page, from the top. */
    public List<Chart> charts() {
        return sections.stream().flatMap(section -> section.charts().stream()).toList();
    }

    Optional<Filter> filter(String name) {
        return filters.stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    Optional<Filter> filterOfKind(Filter.Kind kind) {
        return filters.stream().filter(filter -> filter.kind() == kind).findFirst();
    }

    /** Returns every text in which {@code {filter}} may stand. */
    Stream<String> titles() {
        return Stream.concat(
                Stream.of(title, about),
                sections.stream()
                        .flatMap(section -> Stream.concat(
                                Stream.of(section.title(), section.about()),
                                section.charts().stream().flatMap(chart -> Stream.of(chart.title(), chart.note())))));
    }
}
