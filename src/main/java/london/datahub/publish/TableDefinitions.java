package london.datahub.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.feed.Feeds;

/** Every published table of this hub and the wording of its cautions, found by their folder. */
public final class TableDefinitions {
    private static final String FOLDER = "sql/published/";
    private static final String CAUTIONS = FOLDER + "_cautions.yml";

    private final List<TableDefinition> tables;
    private final Map<String, String> cautions;

    private TableDefinitions(List<TableDefinition> tables, Map<String, String> cautions) {
        this.tables = List.copyOf(tables);
        this.cautions = cautions;
    }

    /**
     * Loads {@code sql/published/*.yml} with the SQL beside each.
     *
     * @throws IllegalStateException naming every mistake in every file
     */
    public static TableDefinitions load(Feeds feeds) {
        Map<String, String> files = new LinkedHashMap<>(Definitions.matching(FOLDER + "*.yml"));
        files.putAll(Definitions.matching(FOLDER + "*.sql"));
        return of(files, feeds);
    }

    static TableDefinitions of(Map<String, String> files, Feeds feeds) {
        Mistakes mistakes = new Mistakes();
        Map<String, String> cautions =
                Definition.read(CAUTIONS, files.getOrDefault(CAUTIONS, "{}"), mistakes, Definition::rest);
        List<TableDefinition> tables = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".yml") && !file.equals(CAUTIONS)) {
                String sqlFile = file.replace(".yml", ".sql");
                TableDefinition table = Definition.read(file, text, mistakes, d -> {
                    var read = TableDefinition.read(d, files.getOrDefault(sqlFile, ""));
                    new TableSurroundings(feeds, cautions).check(file, read, d);
                    return read;
                });
                tables.add(table);
            }
        });
        mistakes.throwIfAny();
        return new TableDefinitions(tables, cautions);
    }

    /** Returns the names of the tables that a feed's rows are counted in, and of those that are about all feeds. */
    public List<String> drawnFrom(String feed) {
        return tables.stream()
                .filter(table -> table.from().isEmpty() || table.from().contains(feed))
                .map(TableDefinition::name)
                .sorted()
                .toList();
    }

    /** Returns what a table of that name has, or nothing where this hub publishes none. */
    public Optional<TableShape> shape(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(TableShape::of);
    }

    List<TableDefinition> all() {
        return tables;
    }

    List<TableDefinition> of(Audience audience) {
        return tables.stream()
                .filter(table -> table.audiences().containsKey(audience))
                .toList();
    }

    /** Returns a caution as a reader sees it. */
    String caution(String key) {
        return cautions.get(key);
    }
}
