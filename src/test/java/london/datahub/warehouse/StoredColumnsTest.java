package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the data-protection impact assessment says is stored is what is stored. */
class StoredColumnsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_0-9]+)` \\| ([a-z_0-9, ]+) \\| .+ \\|$");

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void every_column_of_the_warehouse_is_told_and_no_other(TestDatabase database) throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/data-protection-impact.md")));
        while (row.find()) {
            assertThat(told.put(row.group(1), sorted(row.group(2))))
                    .as(row.group(1) + " stands twice")
                    .isNull();
        }
        Map<String, String> stored = stored(database);
        String right = stored.entrySet().stream()
                .filter(table -> !table.getValue().equals(told.get(table.getKey())))
                .map(table -> "| `" + table.getKey() + "` | " + table.getValue() + " | what it tells of persons |")
                .collect(Collectors.joining("\n"));
        assertThat(told)
                .as("docs/data-protection-impact.md, section 7; these rows are right:\n" + right)
                .isEqualTo(stored);
    }

    private static String sorted(String columns) {
        return Arrays.stream(columns.split(",")).map(String::strip).sorted().collect(Collectors.joining(", "));
    }

    private static Map<String, String> stored(TestDatabase database) {
        Map<String, TreeSet<String>> columns = new TreeMap<>();
        database.sql()
                .sql("select table_name, column_name from information_schema.columns where table_schema = 'warehouse'")
                .query(row -> {
                    columns.computeIfAbsent(row.getString(1), name -> new TreeSet<>())
                            .add(row.getString(2));
                });
        Map<String, String> stored = new TreeMap<>();
        columns.forEach((table, names) -> stored.put(table, String.join(", ", names)));
        return stored;
    }
}
