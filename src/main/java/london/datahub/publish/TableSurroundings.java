package london.datahub.publish;

import java.util.Map;
import london.datahub.definition.Definition;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;

/** What must hold between a table's definition and the files it names: feeds, cautions, its own SQL. */
record TableSurroundings(Feeds feeds, Map<String, String> cautions) {
    void check(String file, TableDefinition table, Definition d) {
        if (!file.endsWith("/" + table.name() + ".yml")) {
            d.mistake("table", "the table \"" + table.name() + "\" must lie in a file of that name.");
        }
        if (table.sql().isEmpty()) {
            d.mistake("table", "the file " + table.name() + ".sql is missing beside this one.");
        }
        table.cautions().stream()
                .filter(key -> !cautions.containsKey(key))
                .forEach(key -> d.mistake("cautions", "there is no caution \"" + key + "\" in _cautions.yml."));
        table.from().forEach(name -> checkFeed(name, table, d));
    }

    private void checkFeed(String name, TableDefinition table, Definition d) {
        var feed = feeds.all().stream().filter(f -> f.name().equals(name)).findFirst();
        if (feed.isEmpty()) {
            d.mistake("from", "there is no feed \"" + name + "\".");
        }
        if (table.disclosure() == Disclosure.OPEN_SOURCE
                && !feed.map(Feed::openlyPublished).orElse(false)) {
            d.mistake("disclosure", "open-source needs feeds that are openly published; " + name + " is not.");
        }
    }
}
