package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import london.datahub.definition.Definitions;

/** The hub's own tables with one word of one of them changed. */
final class TestTables {
    private TestTables() {}

    /** Some of the hub's own tables, and no others. */
    static TableDefinitions only(String... names) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "sql/published/_cautions.yml",
                Definitions.matching("sql/published/*.yml").get("sql/published/_cautions.yml"));
        for (String name : names) {
            files.putAll(Definitions.matching("sql/published/" + name + ".*"));
        }
        return TableDefinitions.of(files, Hub.FEEDS);
    }

    static TableDefinitions with(String word, String instead) {
        String file = "sql/published/offences_by_borough_year.sql";
        Map<String, String> files = new LinkedHashMap<>(Definitions.matching("sql/published/*.yml"));
        files.putAll(Definitions.matching("sql/published/*.sql"));
        files.computeIfPresent(file, (name, sql) -> sql.replace(word, instead));
        return TableDefinitions.of(files, Hub.FEEDS);
    }
}
