package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.TableShape;
import london.datahub.publish.TableSummary;
import org.springframework.util.ConcurrentLruCache;

/** The pages filled with the figures of one release. */
public final class Dashboards {
    private static final int MOST_KEPT = 64;
    private static final int RELEASES_KEPT = 2;

    /** A release never changes; a table that is no longer in it makes another page. */
    private record Wanted(
            Page page, PublishedRelease release, boolean newest, List<TableSummary> tables, Asked asked) {}

    private final Pages all;
    private final Pages pages;
    private final PublishedTables tables;
    private final Function<String, Optional<TableShape>> shapes;
    private final Boundaries boundaries;
    private final Indicators indicators;
    private final ConcurrentLruCache<PublishedRelease, ReleasedFigures> figures;
    private final ConcurrentLruCache<Wanted, PageView> views = new ConcurrentLruCache<>(MOST_KEPT, this::filled);

    /** @param shapes the shape of a published table by its name */
    public Dashboards(
            Pages pages, PublishedTables tables, Function<String, Optional<TableShape>> shapes, Boundaries boundaries) {
        this.all = pages;
        this.tables = tables;
        this.shapes = shapes;
        this.boundaries = boundaries;
        this.indicators = Indicators.load().over(this::isForReaders);
        this.pages = pages.with(this::isForReaders, this::isForReaders, this::isForReaders);
        this.figures = new ConcurrentLruCache<>(RELEASES_KEPT, release -> new ReleasedFigures(tables, release));
    }

    /** Returns the same pages for the readers of other tables, without what is not meant for them. */
    public Dashboards over(PublishedTables others) {
        return new Dashboards(all, others, shapes, boundaries);
    }

    private boolean isForReaders(String table) {
        return shapes.apply(table)
                .map(shape -> shape.audiences().contains(tables.audience()))
                .orElse(tables.audience() != Audience.PUBLIC);
    }

    private boolean isForReaders(Page page) {
        return page.open() || tables.audience() != Audience.PUBLIC;
    }

    private boolean isForReaders(Chart chart) {
        boolean known = chart.indicator()
                .filter(name -> FilterUse.of(name).isEmpty())
                .map(indicators::has)
                .orElse(true);
        return known && (chart.table().isEmpty() || isForReaders(chart.table()));
    }

    /** Returns the boundaries of boroughs for other programs, where the operator has put them there. */
    public Optional<byte[]> boroughBoundaries() {
        return boundaries.ofBoroughs();
    }

    public List<Page> pages() {
        return pages.all();
    }

    /** Tells whether maps can be drawn with true shapes. */
    public boolean haveShapes() {
        return boundaries.present();
    }

    /**
     * Fills a page.
     *
     * @throws Refusal for an unknown page, release or choice
     */
    public PageView view(String name, Asked asked) {
        Page page = page(name);
        PublishedRelease release = tables.release(asked.release());
        boolean newest = release.equals(tables.release(OptionalInt.empty()));
        return views.get(new Wanted(page, release, newest, tables.tables(release), asked));
    }

    private PageView filled(Wanted wanted) {
        Page page = wanted.page();
        Asked asked = wanted.asked();
        var reading = new ReleaseReading(tables, wanted.release());
        var choice = new Choice(page, asked.values(), reading, indicators);
        ChartReading drawing = drawing(choice, reading, asked);
        return new PageView(
                page,
                choice.fill(page.title()),
                choice.fill(page.about()),
                choice.filters(),
                page.sections().stream()
                        .map(section -> new SectionView(
                                choice.fill(section.title()),
                                choice.fill(section.about()),
                                section.charts().stream().map(drawing::view).toList()))
                        .toList(),
                wanted.release(),
                wanted.newest(),
                choice.address(),
                asked.mapStyle());
    }

    /**
     * Fills one chart of a page.
     *
     * @throws Refusal for an unknown page, chart, release or choice
     */
    public ChartView chart(String name, String id, Asked asked) {
        Page page = page(name);
        Chart chart = page.charts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("There is no such chart on this page.", "Go to the page itself."));
        var reading = new ReleaseReading(tables, tables.release(asked.release()));
        var choice = new Choice(page, asked.values(), reading, indicators);
        return drawing(choice, reading, asked).view(chart);
    }

    private ChartReading drawing(Choice choice, ReleaseReading reading, Asked asked) {
        ReleasedFigures own = figures.get(reading.release()).forAnotherReader();
        return new ChartReading(
                choice, reading, shapes, boundaries, asked.mapStyle(), indicators, own, tables.audience());
    }

    private Page page(String name) {
        return pages.named(name)
                .orElseThrow(() -> Refusal.badInput("There is no such page.", "The menu has those there are."));
    }
}
