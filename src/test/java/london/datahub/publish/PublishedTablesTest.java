package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every published table of the hub, found by its folder. */
class PublishedTablesTest {
    private static final List<UnprotectedDraft> DRAFTS = new ArrayList<>();

    @BeforeAll
    static void make() {
        TestDatabases.fresh().map(UnprotectedDraft::ofNothing).forEach(DRAFTS::add);
        TestDatabases.fresh().map(UnprotectedDraft::ofAFewFacts).forEach(DRAFTS::add);
    }

    @AfterAll
    static void forget() {
        DRAFTS.clear();
    }

    static Stream<TableDefinition> tables() {
        return Hub.TABLES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void its_sql_gives_the_columns_of_its_definition(TableDefinition table) {
        for (UnprotectedDraft draft : DRAFTS) {
            List<String> given =
                    draft.sql.query("select * from (" + draft.moment.into(table.sql()) + ") leaf where 1 = 0", rows -> {
                        List<String> names = new ArrayList<>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            names.add(rows.getMetaData().getColumnLabel(i).toLowerCase());
                        }
                        return names;
                    });
            assertThat(given).as(draft.name).containsExactlyInAnyOrderElementsOf(table.selectedColumns());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void it_has_one_row_for_each_combination(TableDefinition table) {
        String dimensions = String.join(", ", table.dimensionColumns());
        for (UnprotectedDraft draft : DRAFTS) {
            long rows = draft.number("select count(*) from #table", table);
            long combinations =
                    draft.number("select count(*) from (select distinct " + dimensions + " from #table) c", table);
            assertThat(rows).as(draft.name).isEqualTo(combinations);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void it_has_rows_as_soon_as_there_are_facts(TableDefinition table) {
        for (UnprotectedDraft draft : DRAFTS) {
            if (draft.name.startsWith("seeded")) {
                assertThat(draft.number("select count(*) from #table", table))
                        .as(draft.name)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_total_is_exactly_the_sum_of_its_rows(TableDefinition table) {
        for (UnprotectedDraft draft : DRAFTS) {
            for (Dimension dimension : table.summed()) {
                table.measures().forEach(measure -> assertTotals(draft, table, dimension, measure));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void what_needs_no_protection_is_said_in_words_as_it_is(TableDefinition table) {
        for (UnprotectedDraft draft : DRAFTS) {
            for (String measure : table.isProtected() ? List.<String>of() : table.measures()) {
                draft.sql.query(
                        "select " + measure + ", " + TableDefinition.shown(measure) + " from draft." + table.name(),
                        row -> {
                            String words = row.getBigDecimal(1) == null
                                    ? "[x]"
                                    : row.getBigDecimal(1).toPlainString();
                            assertThat(row.getString(2))
                                    .as(draft.name + " " + measure)
                                    .isEqualTo(words);
                        });
            }
        }
    }

    private static void assertTotals(
            UnprotectedDraft draft, TableDefinition table, Dimension dimension, String measure) {
        Hierarchy.Total total = dimension.totalRow().orElseThrow();
        List<String> others = new ArrayList<>(table.dimensionColumns());
        others.removeAll(dimension.columns());
        String isTotal = dimension.column() + " = '" + total.code() + "'";
        Map<List<Object>, Long> totals = sums(draft, table, others, measure, isTotal);
        Map<List<Object>, Long> sums = sums(
                draft,
                table,
                others,
                measure,
                "not (" + isTotal + ") and " + dimension.column() + " " + total.includes());
        assertThat(totals).as(draft.name + " " + dimension.column()).isEqualTo(sums);
    }

    private static Map<List<Object>, Long> sums(
            UnprotectedDraft draft, TableDefinition table, List<String> columns, String measure, String condition) {
        String listed = String.join(", ", columns);
        String select = "select " + (columns.isEmpty() ? "" : listed + ", ") + "sum(" + measure + ") from draft."
                + table.name() + " where release = " + UnprotectedDraft.RELEASE + " and " + condition
                + (columns.isEmpty() ? " having count(*) > 0" : " group by " + listed);
        return draft
                .sql
                .query(select, (row, n) -> {
                    List<Object> key = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        key.add(row.getObject(i));
                    }
                    return Map.entry(key, row.getLong(columns.size() + 1));
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Stream<TableDefinition> protectedCounts() {
        return tables().filter(table -> table.disclosure() == Disclosure.PROTECTED)
                .filter(table -> !table.measures().isEmpty())
                .filter(table -> !table.dimensionColumns().contains("ward_code"));
    }

    @ParameterizedTest
    @MethodSource("protectedCounts")
    void absence_gives_nothing_away_because_every_combination_is_there(TableDefinition table) {
        List<String> dimensions = table.dimensions().stream()
                .map(Dimension::column)
                .filter(column -> !column.equals("organisation_code") && !column.equals("feed"))
                .toList();
        boolean bySupplier = dimensions.size() < table.dimensions().size();
        for (UnprotectedDraft draft : DRAFTS) {
            long product = bySupplier
                    ? draft.number(
                            "select count(*) from (select distinct organisation_code, feed from #table) s", table)
                    : 1;
            for (String dimension : dimensions) {
                product *= draft.number("select count(distinct " + dimension + ") from #table", table);
            }
            assertThat(draft.number("select count(*) from #table", table))
                    .as(draft.name)
                    .isEqualTo(product);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void it_names_the_feeds_its_sql_reads(TableDefinition table) {
        assertThat(Hub.CURATED.feedsIn(table.sql())).isSubsetOf(table.from());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void it_stands_in_the_list_of_tables_with_its_unit(TableDefinition table) throws IOException {
        assertThat(Files.readString(Path.of("docs/published-tables.md")))
                .contains("| `" + table.name() + "` | " + table.unit() + " |");
    }
}
