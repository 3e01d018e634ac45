package london.datahub.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.reference.CodeList;

/** The figures of the demonstration's definition, by the same keys as {@link FactsInForce}; noughts are left out. */
final class GoldenFigures {
    static final List<String> YEARS = List.of("2020-21", "2021-22");
    private static final Map<String, String> AGES =
            Map.of("adult", "over_18", "child", "under_18", "not-known", "age_unknown");

    private GoldenFigures() {}

    private static List<NamedCsvRecord> rows(String name) {
        try (var in = GoldenFigures.class.getResourceAsStream("/demo/golden-" + name + ".csv")) {
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Long> figures, String key, String figure) {
        if (!figure.equals("0")) {
            figures.put(key, Long.valueOf(figure));
        }
    }

    /** By borough, year and age group. */
    static Map<String, Long> offences() {
        Map<String, Long> figures = new TreeMap<>();
        for (NamedCsvRecord row : rows("boroughs")) {
            for (String year : YEARS) {
                AGES.forEach((age, column) -> add(
                        figures,
                        row.getField("ons_code") + " " + year + " " + age,
                        row.getField("offences_" + year.replace('-', '_') + "_" + column)));
            }
        }
        return figures;
    }

    /** By outcome and year. */
    static Map<String, Long> outcomes() {
        Map<String, Long> figures = new TreeMap<>();
        for (NamedCsvRecord row : rows("outcomes")) {
            for (String year : YEARS) {
                add(
                        figures,
                        code("offence-outcome", row.getField("outcome")) + " " + year,
                        row.getField("offences_" + year.replace('-', '_')));
            }
        }
        return figures;
    }

    /** Of 2021-22, by borough and gender. */
    static Map<String, Long> referralsByGender() {
        Map<String, Long> figures = new TreeMap<>();
        for (NamedCsvRecord row : rows("boroughs")) {
            for (String gender : List.of("female", "male")) {
                add(figures, row.getField("ons_code") + " " + gender, row.getField("nrm_2021_22_" + gender));
            }
        }
        return figures;
    }

    /** Of 2021-22, by borough, main type and age group: the ten values of each borough's chart. */
    static Map<String, Long> referralsByTypeAndAge() {
        Map<String, Long> figures = new TreeMap<>();
        for (NamedCsvRecord row : rows("chart")) {
            for (NamedCsvRecord cell : rows("chart-cells")) {
                add(
                        figures,
                        row.getField("ons_code") + " " + cell.getField("main_type") + " " + cell.getField("age_group"),
                        row.getField(cell.getField("value")));
            }
        }
        return figures;
    }

    /** The nationalities named for each borough in 2021-22, the most frequent first. */
    static Map<String, List<String>> nationalities() {
        Map<String, List<String>> named = new TreeMap<>();
        for (NamedCsvRecord row : rows("boroughs")) {
            named.put(
                    row.getField("ons_code"),
                    Arrays.stream(row.getField("nrm_2021_22_top_nationalities").split(";"))
                            .map(name -> code("nationality", name))
                            .toList());
        }
        return named;
    }

    private static String code(String list, String word) {
        return CodeList.named(list).meaning(word).orElseThrow();
    }
}
