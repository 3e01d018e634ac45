package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import london.datahub.publish.Export;
import london.datahub.publish.ExportFormat;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.TableSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the whole demonstration nothing that identifies anybody of it rests or was said anywhere but in its own files. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LeakScanIT {
    /** Words that the hub writes of its own accord prove nothing, so names that are such words are left out; few are. */
    @Test
    void nearly_every_name_is_looked_for() throws IOException {
        Identifiers identifiers = MadeDemonstration.on("H2").identifiers();

        assertThat(identifiers.ownWords()).hasSizeLessThan(10);
        assertThat(identifiers.names()).hasSizeGreaterThan(1000).doesNotContainAnyElementsOf(identifiers.ownWords());
        assertThat(identifiers.birthDates()).hasSizeGreaterThan(1000);
        assertThat(identifiers.references()).hasSizeGreaterThan(8000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void no_identifier_stands_in_any_column_of_any_table(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);
        JdbcClient sql = made.sql();

        assertThat(DatabaseScan.tables(sql))
                .anyMatch(table -> table.matches("(?i)public\\.batch_step_execution_context"))
                .contains("warehouse.referral_person", "published_partner.release_note");
        assertThat(new DatabaseScan(sql, made.identifiers()).find()).isEmpty();
    }

    /** Its database's file or files, the sealed originals and the key; all but the demonstration's own. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void no_identifier_stands_in_any_file_of_the_data_folder(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);
        FileScan files = new FileScan(made.identifiers());

        assertThat(files.find(made.data(), made.data().resolve("demo"))).isEmpty();
        assertThat(files.find(made.data().resolve("demo")))
                .containsKey("truth.csv")
                .hasSizeGreaterThan(20);
    }

    @Test
    void no_identifier_stands_in_the_files_of_the_postgresql_server() {
        assertThat(MadeDemonstration.on("PostgreSQL").foundInServerFiles).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void no_identifier_was_printed_or_logged(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);
        TextScan text = new TextScan(made.identifiers());

        assertThat(made.printed(1)).contains("Release 2");
        assertThat(text.find(made.printed(1) + made.printed(2))).isEmpty();
    }

    /** But the solver's folder, which is gone again: libraries alone were in it, never data. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void no_temporary_file_came_into_being(String database) {
        MadeDemonstration made = MadeDemonstration.on(database);

        assertThat(made.temporaryFiles()).allMatch(name -> name.startsWith("datahub-solver"));
        assertThat(made.temporary()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void no_identifier_stands_in_an_exported_table(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);
        TextScan text = new TextScan(made.identifiers());
        Map<String, Set<String>> found = new TreeMap<>();
        try (DemoHub hub = new DemoHub(made.settings)) {
            exports(hub).forEach((name, export) -> {
                assertThat(export).as(name).isNotEmpty();
                found.put(name, text.find(export));
            });
        }
        assertThat(found).hasSizeGreaterThan(30);
        assertThat(found.values()).allMatch(Set::isEmpty);
    }

    private static Map<String, String> exports(DemoHub hub) {
        PublishedTables tables = hub.context.getBean(PublishedTables.class);
        Map<String, String> exports = new TreeMap<>();
        for (PublishedRelease release : tables.releases()) {
            for (TableSummary table : tables.tables(release)) {
                for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
                    var out = new ByteArrayOutputStream();
                    var published = tables.table(table.name(), OptionalInt.of(release.number()));
                    hub.context.getBean(Export.class).write(published, "partner", format, out);
                    exports.put(
                            table.name() + " " + release.number() + " " + format, out.toString(StandardCharsets.UTF_8));
                }
            }
        }
        return exports;
    }
}
