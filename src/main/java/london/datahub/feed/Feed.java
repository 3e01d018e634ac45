package london.datahub.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import london.datahub.definition.Definition;

/**
 * One feed: who may supply it, how often, what its files look like and what its rows are held against.
 *
 * @param version counted up by hand when a form filled in for the version before can no longer be taken as it is
 * @param suppliers kinds of organisation that may supply it
 * @param dueDays days after the end of a period when it is late
 * @param keepOriginalDays how long the encrypted original is kept
 * @param openlyPublished whether its supplier publishes the same figures itself
 * @param totalWords words that make a row a total, not a detail
 * @param refusesColumns a code list of headings that identify persons: a file that has one is refused as a whole
 * @param namesUnderAgreement whether names and birth dates come only from a supplier whose agreement says so
 */
public record Feed(
        String name,
        String title,
        int version,
        YearMonth validFrom,
        Grain grain,
        List<String> suppliers,
        Cadence cadence,
        int dueDays,
        int keepOriginalDays,
        boolean openlyPublished,
        List<String> totalWords,
        List<Layout> layouts,
        List<Check> checks,
        List<Expectation> expectations,
        Optional<String> refusesColumns,
        boolean namesUnderAgreement) {
    /** A row a case, or a row a count. */
    public enum Grain {
        CASE,
        COUNT
    }

    /** How often a feed comes. */
    public enum Cadence {
        MONTHLY,
        QUARTERLY,
        YEARLY,
        AS_IT_HAPPENS
    }

    static Feed read(Definition d) {
        Layout whole = Layout.read(d.optionalText("feed").orElse(""), d, Optional.empty());
        boolean severalLayouts = d.has("layouts");
        List<Layout> layouts = severalLayouts
                ? d.children(
                        "layouts", (name, layout) -> checked(Layout.read(name, layout, Optional.of(whole)), layout))
                : List.of(checked(whole, d));
        Feed feed = new Feed(
                d.text("feed"),
                d.text("title"),
                d.number("version", 1),
                month(d),
                d.choice("grain", Grain.class, Grain.CASE),
                d.texts("suppliers"),
                d.choice("cadence", Cadence.class, Cadence.MONTHLY),
                d.number("due-days", 30),
                d.number("keep-original-days", 90),
                d.flag("openly-published"),
                d.texts("total-words"),
                layouts,
                d.list("checks", Check::read),
                d.list("expectations", Expectation::read),
                d.optionalText("refuses-columns"),
                d.flag("names-under-agreement"));
        feed.check(d);
        return feed;
    }

    private void check(Definition d) {
        boolean identifies = layouts.stream()
                .flatMap(layout -> layout.columns().stream())
                .anyMatch(column -> column.type().namesSomebody() || column.type() == ColumnType.PERSON_REFERENCE);
        if (refusesColumns.isPresent() && identifies) {
            d.mistake("refuses-columns", "a feed that refuses columns on persons can have none itself.");
        }
    }

    private static Layout checked(Layout layout, Definition d) {
        layout.check(d);
        return layout;
    }

    private static YearMonth month(Definition d) {
        String text = d.text("valid-from");
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            d.mistake("valid-from", "\"valid-from\" must be a month, as 2020-04.");
            return YearMonth.of(1970, 1);
        }
    }

    /** Returns the day on which what belongs to a month is due; nobody is late with what comes as it happens. */
    public LocalDate dueOn(YearMonth month) {
        YearMonth last = switch (cadence) {
            case MONTHLY -> month;
            case QUARTERLY -> month.plusMonths((3 - month.getMonthValue() % 3) % 3);
            case YEARLY -> month.plusMonths(Math.floorMod(3 - month.getMonthValue(), 12));
            case AS_IT_HAPPENS -> YearMonth.of(9999, 1);
        };
        return last.atEndOfMonth().plusDays(dueDays);
    }

    /**
     * Returns the layout of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Layout layout(String layoutName) {
        return layouts.stream()
                .filter(layout -> layout.name().equals(layoutName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no layout " + layoutName + "."));
    }

    /** Returns the feed with one more heading for a column, as one supplier writes it. */
    public Feed withOwnHeading(String layoutName, String columnName, String heading) {
        List<Layout> mapped = layouts.stream()
                .map(layout -> layout.name().equals(layoutName) ? layout.withOwnHeading(columnName, heading) : layout)
                .toList();
        return new Feed(
                name,
                title,
                version,
                validFrom,
                grain,
                suppliers,
                cadence,
                dueDays,
                keepOriginalDays,
                openlyPublished,
                totalWords,
                mapped,
                checks,
                expectations,
                refusesColumns,
                namesUnderAgreement);
    }
}
