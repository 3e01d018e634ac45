package london.datahub.publish;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;

/**
 * Facts as known at one moment, made for one audience.
 *
 * @param from feeds whose rows are in it; empty for what is no supplier's data
 * @param index columns by which others find its rows; without it H2 reads the whole table for each
 */
record CuratedView(String name, String about, List<String> from, List<String> index, String sql) {
    private static final Pattern USED = Pattern.compile("curated[.]([a-z_]+)");

    static CuratedView read(Definition d, String sql) {
        var view = new CuratedView(d.text("view"), d.text("about"), d.texts("from"), d.texts("index"), sql.strip());
        if (view.sql().isEmpty()) {
            d.mistake("view", "the file " + view.name() + ".sql is missing beside this one.");
        }
        return view;
    }

    Set<String> uses() {
        return used(sql);
    }

    /** Returns the names of the curated tables that a select reads. */
    static Set<String> used(String sql) {
        return USED.matcher(sql).results().map(use -> use.group(1)).collect(Collectors.toSet());
    }
}
