package london.datahub.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import london.datahub.issue.Refusal;
import london.datahub.statistics.HiddenPopulation;
import london.datahub.statistics.ListModel;
import london.datahub.statistics.ListOverlaps;

/** A CSV file that says how several lists overlap. */
final class OverlapFile {
    private static final int MOST_LISTS = 20;
    private static final String SHAPE =
            "Give a first row of names, a column of 0 and 1 for each list, and last a column of whole numbers.";

    private OverlapFile() {}

    /** @throws Refusal where it is no such file */
    static ListOverlaps read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.badInput("There is no such file.", "Check the path.");
        }
        List<CsvRecord> rows = rows(file);
        if (rows.size() < 2 || rows.get(0).getFieldCount() < 3 || rows.get(0).getFieldCount() > MOST_LISTS) {
            throw Refusal.badInput("The file does not say how lists overlap.", SHAPE);
        }
        List<String> lists = rows.get(0).getFields().subList(0, rows.get(0).getFieldCount() - 1).stream()
                .map(String::strip)
                .toList();
        if (lists.stream().distinct().count() < lists.size()) {
            throw Refusal.badInput("Two lists have the same name, in row 1.", "Give each its own.");
        }
        int[] people = new int[1 << lists.size()];
        for (CsvRecord row : rows.subList(1, rows.size())) {
            people[combination(row, lists.size())] += number(row, lists.size());
        }
        return new ListOverlaps(lists, people);
    }

    private static List<CsvRecord> rows(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().toList();
        } catch (CsvParseException e) {
            throw Refusal.badInput("The file cannot be read as CSV.", SHAPE);
        }
    }

    private static int combination(CsvRecord row, int lists) {
        if (row.getFieldCount() != lists + 1) {
            throw Refusal.badInput("Row " + row.getStartingLineNumber() + " has not as many columns as row 1.", SHAPE);
        }
        int combination = 0;
        for (int list = 0; list < lists; list++) {
            int on = number(row, list);
            if (on > 1) {
                throw wrong(row, list, "0 or 1");
            }
            combination |= on << list;
        }
        if (combination == 0) {
            throw Refusal.badInput(
                    "Row " + row.getStartingLineNumber() + " is on no list: those people are what is estimated.",
                    "Leave the row out.");
        }
        return combination;
    }

    private static int number(CsvRecord row, int column) {
        try {
            int number = Integer.parseInt(row.getField(column).strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a negative one
        }
        throw wrong(row, column, "a whole number");
    }

    private static Refusal wrong(CsvRecord row, int column, String expected) {
        return Refusal.badInput(
                "Row " + row.getStartingLineNumber() + ", column " + (char) ('A' + column) + ": expected " + expected
                        + ".",
                SHAPE);
    }

    /** @throws Refusal where a name is none of the lists' */
    static List<String> named(ListOverlaps overlaps, String... names) {
        List<String> named = Arrays.stream(names).map(String::strip).toList();
        if (!overlaps.lists().containsAll(named) || named.stream().distinct().count() < 2) {
            throw Refusal.badInput(
                    "That does not name two lists or more.",
                    "The lists are: " + String.join(", ", overlaps.lists()) + ".");
        }
        return named;
    }

    /** Returns the model in which these pairs, as A:B, depend on each other. */
    static ListModel model(ListOverlaps overlaps, List<String> pairs) {
        var chosen = new TreeSet<Integer>();
        for (String pair : pairs) {
            List<String> both = named(overlaps, pair.split(":"));
            if (both.size() != 2) {
                throw Refusal.badInput("A pair is of two lists.", "Write it as A:B.");
            }
            chosen.add(1 << overlaps.lists().indexOf(both.get(0))
                    | 1 << overlaps.lists().indexOf(both.get(1)));
        }
        return new ListModel(chosen);
    }

    /** Returns the pairs of the model as A:B. */
    static List<String> pairs(HiddenPopulation estimate) {
        List<String> lists = estimate.lists().lists();
        return estimate.fit().model().pairs().stream()
                .map(pair -> IntStream.range(0, lists.size())
                        .filter(list -> (pair >> list & 1) == 1)
                        .mapToObj(lists::get)
                        .collect(Collectors.joining(":")))
                .toList();
    }
}
