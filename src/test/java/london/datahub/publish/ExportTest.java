package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
    private static final String EACH = "london.datahub.warehouse.TestDatabases#fresh";

    @ParameterizedTest
    @MethodSource(EACH)
    void every_table_is_written_as_csv_and_as_json_with_every_row(TestDatabase database) {
        PublishedTables tables = released(database);
        for (TableSummary summary : tables.tables(tables.releases().get(0))) {
            PublishedTable table = tables.table(summary.name(), OptionalInt.empty());
            List<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(written(tables, table, ExportFormat.CSV)).stream()
                            .toList();
            JsonNode json = JsonMapper.shared().readTree(written(tables, table, ExportFormat.JSON));
            assertThat(csv).as(summary.name()).hasSize((int) summary.rows());
            assertThat(json.get("rows").size()).as(summary.name()).isEqualTo(csv.size());
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_coded_figure_is_empty_and_its_reason_stands_beside_it(TestDatabase database) {
        PublishedTables tables = released(database);
        PublishedTable table = tables.table("offences_by_borough_year", OptionalInt.empty());
        NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(written(tables, table, ExportFormat.CSV)).stream()
                .filter(r -> r.getField("offences_shown").equals("[c]"))
                .findFirst()
                .orElseThrow();
        assertThat(row.getField("offences")).isEmpty();
        JsonNode coded = JsonMapper.shared()
                .readTree(written(tables, table, ExportFormat.JSON))
                .get("rows")
                .valueStream()
                .filter(each -> each.get("offences_shown").asString().equals("[c]"))
                .findFirst()
                .orElseThrow();
        assertThat(coded.get("offences").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void json_says_what_a_reader_must_know(TestDatabase database) {
        PublishedTables tables = released(database);
        JsonNode json = JsonMapper.shared()
                .readTree(written(tables, tables.table("nrm_statistics", OptionalInt.empty()), ExportFormat.JSON));
        assertThat(json.get("as_at").asString()).isEqualTo("2022-07-01T09:00:00Z");
        assertThat(json.get("release").asInt()).isEqualTo(1);
        assertThat(json.get("cautions").size()).isPositive();
        assertThat(json.get("sources").get(0).asString()).contains("(Home Office)");
        assertThat(json.get("rows").get(0).get("people").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void another_audience_than_the_tables_were_released_to_is_refused(TestDatabase database) {
        PublishedTables tables = released(database);
        PublishedTable table = tables.table("coverage", OptionalInt.empty());
        assertThatThrownBy(
                        () -> new Export(tables).write(table, "public", ExportFormat.CSV, new ByteArrayOutputStream()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("released to the partner audience");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "@cmd, '''@cmd'", "+44, '''+44'", "-2, '''-2'", "[c], [c]", "Enfield, Enfield"})
    void a_cell_that_a_spreadsheet_would_calculate_is_text(String cell, String written) {
        assertThat(Export.withoutFormula(cell)).isEqualTo(written);
    }

    @Test
    void an_unknown_format_names_those_there_are() {
        assertThatThrownBy(() -> ExportFormat.named("pdf")).hasMessageContaining("csv and json");
    }

    private static PublishedTables released(TestDatabase database) {
        SeededRelease.in(database);
        return new PublishedTables(SeededRelease.reader(database), Audience.PARTNER);
    }

    private static String written(PublishedTables tables, PublishedTable table, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        new Export(tables).write(table, "partner", format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
