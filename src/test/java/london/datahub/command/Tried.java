package london.datahub.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code disclosure-check} answered.
 *
 * @param out what it printed; the protected table up to the first empty line
 */
record Tried(int exit, String out, String err) {
    static final String SUPPRESS = "sql/policies/suppress-under-5.yml";
    static final String ROUND = "sql/policies/controlled-rounding.yml";

    static Tried command(List<String> words) {
        List<String> line = new ArrayList<>(List.of("disclosure-check"));
        line.addAll(words);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = DataHub.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Tried(exit, out.toString(), err.toString());
    }

    /** Writes a table's files into a folder and tries them. */
    static Tried table(Path folder, MadeTable table, String policy, String... more) throws IOException {
        Path cells = Files.writeString(folder.resolve("cells.csv"), table.cells());
        List<String> words = new ArrayList<>(List.of(cells.toString(), "--policy", policy));
        for (String dimension : table.hierarchies.keySet()) {
            Path file = Files.writeString(folder.resolve(dimension + ".csv"), table.hierarchy(dimension));
            words.addAll(List.of("--dimension", dimension + "=" + file));
        }
        words.addAll(List.of(more));
        return command(words);
    }

    /** Returns what is shown, by one code a dimension. */
    Map<List<String>, String> shown() {
        Map<List<String>, String> shown = new LinkedHashMap<>();
        out.lines().takeWhile(line -> !line.isEmpty()).skip(1).forEach(line -> {
            List<String> words = Arrays.asList(line.split(",", -1));
            shown.put(List.copyOf(words.subList(0, words.size() - 1)), words.get(words.size() - 1));
        });
        return shown;
    }

    long hidden() {
        return shown().values().stream().filter("[c]"::equals).count();
    }
}
