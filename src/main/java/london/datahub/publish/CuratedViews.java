package london.datahub.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import org.springframework.jdbc.core.JdbcTemplate;

/** The curated views, found by their folder and made as tables, each after those it reads. */
public final class CuratedViews {
    private static final String FOLDER = "sql/curated/";

    private final Map<String, CuratedView> byName = new LinkedHashMap<>();

    private CuratedViews(List<CuratedView> views) {
        views.forEach(view -> byName.put(view.name(), view));
    }

    /**
     * Loads {@code sql/curated/*.yml} with the SQL beside each.
     *
     * @throws IllegalStateException naming every mistake in every file
     */
    public static CuratedViews load() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> selects = Definitions.matching(FOLDER + "*.sql");
        List<CuratedView> views = new ArrayList<>();
        Definitions.matching(FOLDER + "*.yml").forEach((file, text) -> {
            String sql = selects.getOrDefault(file.replace(".yml", ".sql"), "");
            views.add(Definition.read(file, text, mistakes, d -> CuratedView.read(d, sql)));
        });
        mistakes.throwIfAny();
        return new CuratedViews(views);
    }

    /** Makes every view anew. The reference tables must be there. */
    void rebuild(DataSource warehouse, Moment moment) {
        var database = new JdbcTemplate(warehouse);
        for (CuratedView view : inOrder()) {
            String name = "curated." + view.name();
            database.execute("drop table if exists " + name);
            database.execute("create table " + name + " as " + moment.into(view.sql()));
            if (!view.index().isEmpty()) {
                String columns = String.join(", ", view.index());
                database.execute("create index " + view.name() + "_found on " + name + " (" + columns + ")");
            }
        }
    }

    List<CuratedView> inOrder() {
        Map<String, CuratedView> ordered = new LinkedHashMap<>();
        byName.values().forEach(view -> placeAfterItsSources(view, ordered, new TreeSet<>()));
        return List.copyOf(ordered.values());
    }

    private void placeAfterItsSources(CuratedView view, Map<String, CuratedView> ordered, Set<String> waiting) {
        if (ordered.containsKey(view.name())) {
            return;
        }
        if (!waiting.add(view.name())) {
            throw new IllegalStateException("sql/curated: these views read each other: " + waiting + ".");
        }
        for (String source : view.uses()) {
            if (byName.containsKey(source)) {
                placeAfterItsSources(byName.get(source), ordered, waiting);
            }
        }
        waiting.remove(view.name());
        ordered.put(view.name(), view);
    }

    /** Returns the feeds whose rows a select reads, through whatever views. */
    Set<String> feedsIn(String sql) {
        Set<String> feeds = new TreeSet<>();
        for (String name : CuratedView.used(sql)) {
            if (byName.containsKey(name)) {
                feeds.addAll(byName.get(name).from());
                feeds.addAll(feedsIn(byName.get(name).sql()));
            }
        }
        return feeds;
    }
}
