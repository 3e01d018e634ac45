package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import london.datahub.definition.Definitions;

/** The hub's own tables with one word of one of them changed. */
final class TestTables {
    private TestTables() {}

    static TableDefinitions with(String word, String instead) {
        String file = "sql/published/offences_by_borough_year.sql";
        Map<String, String> files = new LinkedHashMap<>(Definitions.matching("sql/published/*.yml"));
        files.putAll(Definitions.matching("sql/published/*.sql"));
        files.computeIfPresent(file, (name, sql) -> sql.replace(word, instead));
        return TableDefinitions.of(files, Hub.FEEDS);
    }
}
