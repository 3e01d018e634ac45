package london.datahub.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.publish.TableShape;

/** Every page of this hub, found by its folder. */
public final class Pages {
    private final List<Page> pages;

    private Pages(List<Page> pages) {
        this.pages = pages.stream().sorted(Comparator.comparing(Page::order)).toList();
    }

    /**
     * Loads {@code dashboards/*.yml}.
     *
     * @param tables the shape of a published table by its name
     * @throws IllegalStateException naming every mistake in every file
     */
    public static Pages load(Function<String, Optional<TableShape>> tables) {
        return of(Definitions.matching("dashboards/*.yml"), tables);
    }

    static Pages of(Map<String, String> files, Function<String, Optional<TableShape>> tables) {
        Mistakes mistakes = new Mistakes();
        List<Page> pages = new ArrayList<>();
        files.forEach((file, text) -> pages.add(Definition.read(file, text, mistakes, d -> {
            Page page = Page.read(d);
            new PageCheck(file, page, tables, d).check();
            return page;
        })));
        mistakes.throwIfAny();
        return new Pages(pages);
    }

    /** Returns some pages with some tables and charts alone; a page without any is left out. */
    Pages with(Predicate<Page> some, Predicate<String> table, Predicate<Chart> chart) {
        return new Pages(pages.stream()
                .filter(some)
                .map(page -> page.with(table, chart))
                .filter(page -> !page.sections().isEmpty())
                .toList());
    }

    /** Returns the pages in the menu's order. */
    public List<Page> all() {
        return pages;
    }

    public Optional<Page> named(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }
}
