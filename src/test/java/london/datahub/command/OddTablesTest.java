package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as strangers give them: each gets an answer, or a sentence that says what to mend. */
class OddTablesTest {
    private static final String INNER =
            "geo,type,freq\nnorth,a,3\nnorth,b,11\nsouth,a,17\nsouth,b,9\neast,a,12\neast,b,8\n";
    private static final String CELLS =
            INNER + "all,any,60\nall,a,32\nall,b,28\nnorth,any,14\nsouth,any,26\neast,any,20\n";

    @TempDir
    Path folder;

    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "cells.csv", CELLS,
            "geo.csv", "code,parent,level\nall,,1\nnorth,all,2\nsouth,all,2\neast,all,2\n",
            "type.csv", "code,parent,level\nany,,1\na,any,2\nb,any,2\n",
            "policy.yml", "method: suppression\nthreshold: 5\nzeros: suppressible\n"));

    private Tried tried(String... dimensions) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        List<String> words = new ArrayList<>(List.of(path("cells.csv"), "--policy", path("policy.yml")));
        for (String name : dimensions) {
            words.addAll(List.of("--dimension", name + "=" + path(name + ".csv")));
        }
        if (files.containsKey("earlier.csv")) {
            words.addAll(List.of("--earlier", path("earlier.csv")));
        }
        return Tried.command(words);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Tried answered(String... dimensions) throws IOException {
        Tried tried = tried(dimensions);
        assertThat(tried.err()).isEmpty();
        assertThat(tried.exit()).isZero();
        assertThat(tried.out()).contains("every promise is kept");
        assertThat(tried.shown().values()).doesNotContain("1", "2", "3", "4");
        return tried;
    }

    private void refused(String words) throws IOException {
        Tried tried = tried("geo", "type");
        assertThat(tried.exit()).as(tried.out()).isEqualTo(DataHub.BAD_INPUT);
        assertThat(tried.out()).isEmpty();
        assertThat(tried.err().strip())
                .contains(words)
                .doesNotContain("Exception", "at london", "north", "Fatima")
                .hasLineCount(1);
    }

    private static String allOf(String cells, int count) {
        return cells.replaceAll(",\\d+\n", "," + count + "\n");
    }

    @Test
    void a_table_without_totals_hides_its_small_counts_alone() throws IOException {
        files.put("cells.csv", INNER);
        assertThat(answered("geo", "type").hidden()).isEqualTo(1);
        files.put("policy.yml", "method: rounding\n");
        assertThat(answered("geo", "type").shown()).hasSize(6);
    }

    @Test
    void a_small_count_that_is_left_out_and_that_the_totals_tell_is_kept_too() throws IOException {
        MadeTable whole =
                new MadeTable().by("geo", "north<all", "south<all", "east<all").by("type", "a<any", "b<any");
        files.put("cells.csv", CELLS.replace("north,a,3\n", ""));
        try (Outsider outsider =
                new Outsider("SAT", whole, answered("geo", "type").shown(), 1)) {
            assertThat(outsider.between(List.of("north", "a"))[0]).isZero();
            assertThat(outsider.between(List.of("north", "a"))[1]).isGreaterThanOrEqualTo(5);
        }
        files.put("cells.csv", "geo,freq\nall,20\nsouth,9\neast,9\n");
        assertThat(answered("geo").hidden()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "0, 0", "5, 0", "999999999, 0"})
    void one_row_alone_is_hidden_where_it_is_small(long count, int hidden) throws IOException {
        for (String codes : List.of("all,any", "north,a")) {
            files.put("cells.csv", "geo,type,freq\n" + codes + "," + count + "\n");
            assertThat(answered("geo", "type").hidden()).isEqualTo(hidden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"method: suppression\n", "method: rounding\n"})
    void a_table_of_zeros_is_shown(String policy) throws IOException {
        files.put("policy.yml", policy);
        files.put("cells.csv", allOf(CELLS, 0));
        assertThat(answered("geo", "type").shown().values()).containsOnly(policy.contains("rounding") ? "[low]" : "0");
    }

    @Test
    void a_table_of_one_victim_hides_every_count_of_that_victim() throws IOException {
        files.put("cells.csv", allOf(CELLS, 0).replaceAll("(all,any|all,a|north,any|north,a),0", "$1,1"));
        assertThat(answered("geo", "type").hidden()).isEqualTo(4);
    }

    @Test
    void one_dimension_is_a_table_and_so_is_a_place_with_one_part() throws IOException {
        files.put("cells.csv", "geo,freq\nall,20\nnorth,2\nsouth,9\neast,9\n");
        assertThat(answered("geo").hidden()).isEqualTo(2);
        files.put("geo.csv", "code,parent,level\nall,,1\nnorth,all,2\n");
        files.put("cells.csv", "geo,freq\nall,3\nnorth,3\n");
        assertThat(answered("geo").hidden()).isEqualTo(2);
    }

    @Test
    void four_dimensions_are_a_table() throws IOException {
        Random random = new Random(4);
        MadeTable four = new MadeTable()
                .by("geo", "north<all", "south<all", "inner<north", "outer<north")
                .by("type", "labour<types", "sexual<types")
                .by("age", "child<ages", "adult<ages")
                .by("sex", "female<sexes", "male<sexes")
                .counting(codes -> random.nextInt(20));
        for (String policy : List.of(Tried.SUPPRESS, Tried.ROUND)) {
            Tried tried = Tried.table(folder, four, policy);
            assertThat(tried.exit()).as(tried.err()).isZero();
            assertThat(tried.shown()).hasSize(four.counts.size());
        }
    }

    @Test
    void files_of_any_system_are_read_alike() throws IOException {
        Map<List<String>, String> usual = answered("geo", "type").shown();
        files.replaceAll((name, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(answered("geo", "type").shown()).isEqualTo(usual);
        files.replaceAll((name, text) -> name.endsWith("csv") ? text.replace(",", " , ") + "\r\n\r\n" : text);
        assertThat(answered("geo", "type").shown()).isEqualTo(usual);
        files.put("cells.csv", CELLS.replaceAll("([^,\n]+)", "\"$1\""));
        assertThat(answered("geo", "type").shown()).isEqualTo(usual);
    }

    @Test
    void the_columns_stand_in_any_order() throws IOException {
        files.put("cells.csv", "freq,type,geo\n3,a,north\n11,b,north\n14,any,north\n");
        assertThat(answered("geo", "type").shown()).containsEntry(List.of("north", "any"), "14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threshold: 10", "threshold: 100", "seconds: 1", "zeros: suppressible"})
    void a_policy_may_say_little(String line) throws IOException {
        files.put("policy.yml", "method: suppression\n" + line + "\n");
        answered("geo", "type");
    }

    @Test
    void an_earlier_release_may_have_other_rows_larger_counts_or_be_the_same() throws IOException {
        for (String earlier : List.of(
                CELLS,
                "geo,type,freq\nnorth,a,2\n",
                CELLS.replace("north,b,11", "north,b,14")
                        .replace("north,any,14", "north,any,17")
                        .replace("all,b,28", "all,b,31")
                        .replace("all,any,60", "all,any,63"))) {
            files.put("earlier.csv", earlier);
            answered("geo", "type");
        }
        files.put("policy.yml", "method: rounding\n");
        files.put("cells.csv", "geo,type,freq\nall,any,4\nall,a,4\nall,b,0\n");
        files.put("earlier.csv", "geo,type,freq\nall,any,10\nall,a,10\nall,b,[low]\n");
        assertThat(answered("geo", "type").shown()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "-3, row 1 below the headings: freq is no whole number",
        "3.5, row 1 below the headings: freq is no whole number",
        "3.0, row 1 below the headings: freq is no whole number",
        "NA, row 1 below the headings: freq is no whole number",
        "'', row 1 below the headings: freq is no whole number",
        "1e1, row 1 below the headings: freq is no whole number",
        "30000000000000000000, row 1 below the headings: freq is no whole number",
        "4, The count of row",
    })
    void a_count_that_cannot_be_is_told_by_its_row(String count, String words) throws IOException {
        files.put("cells.csv", CELLS.replace("north,a,3", "north,a," + count));
        refused(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'Fatima,a,3', 'line 14: its code in dimension 1'",
        "'north,a,3', line 14: the same codes stand twice",
        "'north', in or after line 13",
        "'north,a,3,4', in or after line 13",
        "'\"north,a,3', in or after line 13",
    })
    void a_row_that_cannot_be_is_told_by_its_line(String row, String words) throws IOException {
        files.put("cells.csv", CELLS + row + "\n");
        refused(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'geo,type', The cells: the headings geo; type; freq are needed",
        "'Geo,Type,Freq', The cells: the headings geo; type; freq are needed",
        "'geo;type;freq', The cells: the headings geo; type; freq are needed",
        "'geo,geo,freq', in or after line 1",
        "'geo,type,freq', The cells: the headings geo; type; freq are needed",
    })
    void headings_that_are_not_the_dimensions_are_refused(String headings, String words) throws IOException {
        files.put("cells.csv", headings + "\n" + (headings.equals("geo,type,freq") ? "" : "1,2,3\n"));
        refused(words.replace(';', ','));
    }

    @Test
    void a_total_that_would_leave_less_than_nothing_is_refused() throws IOException {
        files.put("cells.csv", "geo,type,freq\nall,any,60\nall,a,61\n");
        refused("beside row 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'up,down,3\ndown,up,3', line 6: its parent does not lead to the top",
        "'up,up,3', line 6: its parent does not lead to the top",
        "'other,,1', line 6: there is a top already",
        "'south,all,2', line 6: its code stands twice",
        "',all,2', line 6: it has no code",
        "'west', in or after line 5",
        "'west,all,2,5', in or after line 5",
    })
    void a_hierarchy_that_is_no_tree_is_told_by_its_line(String line, String words) throws IOException {
        files.merge("geo.csv", line + "\n", String::concat);
        refused("Hierarchy 1, " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "'', the headings code; parent; level are needed",
        "'code,parent,level\n', the headings code; parent; level are needed",
        "'code,parent\nall,\n', the headings code; parent; level are needed",
        "'code,parent,level\nall,east,1\neast,all,2\n', line 2: no code is the top",
    })
    void a_hierarchy_without_a_top_is_refused(String hierarchy, String words) throws IOException {
        files.put("geo.csv", hierarchy);
        refused("Hierarchy 1" + (words.startsWith("line") ? ", " : ": ") + words.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "'method: supression', The policy:1",
        "'method: suppression\ntreshold: 5', The policy:2",
        "'method: suppression\nbase: 5', The policy:2",
        "'method: suppression\nzeros: shown', The policy:2",
        "'method: suppression\nthreshold: 1', between 3 and 100",
        "'method: suppression\nthreshold: 101', between 3 and 100",
        "'method: suppression\nseconds: -1', not negative",
        "'', \"\"\"method\"\" is missing\"",
    })
    void a_policy_that_is_misspelt_is_told_by_its_line(String policy, String words) throws IOException {
        files.put("policy.yml", policy == null ? "" : policy);
        refused(words.replace("\"\"", "\"").replaceAll("^\"|\"$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 5\n", "method: [\n"})
    void a_policy_that_is_no_list_of_words_is_refused(String policy) throws IOException {
        files.put("policy.yml", policy);
        Tried tried = tried("geo", "type");
        assertThat(tried.exit()).isEqualTo(DataHub.BAD_INPUT);
        assertThat(tried.err()).contains("The policy:").doesNotContain("Exception", "at london");
    }

    @ParameterizedTest
    @CsvSource({
        "suppression, 'all,any,10\nall,a,[c]\nall,b,20', no counts agree with all that it shows",
        "rounding, 'all,any,10\nall,a,[low]\nall,b,100', no counts agree with all that it shows",
        "suppression, 'all,any,61\nall,a,32\nall,b,28', The count of row 1",
        "suppression, 'all,any,60\nall,a,[low]', another kind of policy",
        "rounding, 'all,any,60\nall,a,[c]', another kind of policy",
        "rounding, 'all,any,60\nall,a,[low]\nall,b,58', row 3 below the headings: freq is no multiple of 5",
        "suppression, 'all,any,60\nall,a,[c]\nall,b,*', row 3 below the headings: freq is no whole number",
    })
    void an_earlier_release_that_cannot_be_is_refused(String method, String rows, String words) throws IOException {
        files.put("policy.yml", "method: " + method + "\n");
        files.put("earlier.csv", "geo,type,freq\n" + rows + "\n");
        refused("Earlier release 1");
        refused(words);
    }
}
