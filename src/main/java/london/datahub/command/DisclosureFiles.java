package london.datahub.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.disclosure.Cell;
import london.datahub.disclosure.Dimension;
import london.datahub.disclosure.Hierarchy;
import london.datahub.disclosure.Policy;
import london.datahub.disclosure.Shown;
import london.datahub.issue.Refusal;

/** Reads what {@code disclosure-check} is given. A mistake is told with its line, never with a value. */
final class DisclosureFiles {
    private static final String MEASURE = "freq";

    private final List<Dimension> dimensions = new ArrayList<>();

    /** How zeros are treated; whether one may be suppressed is no choice yet. */
    private enum Zeros {
        SUPPRESSIBLE
    }

    /** Reads {@code NAME=FILE} for each dimension; the same name again gives it a further hierarchy. */
    DisclosureFiles(List<String> given) {
        Map<String, List<Hierarchy>> hierarchies = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String[] parts = given.get(i).split("=", 2);
            String what = "Hierarchy " + (i + 1);
            if (parts.length < 2 || parts[0].isBlank()) {
                throw Refusal.badInput(what + " has no name.", "Write --dimension NAME=FILE.");
            }
            hierarchies
                    .computeIfAbsent(parts[0].strip(), name -> new ArrayList<>())
                    .add(hierarchy(Path.of(parts[1]), what));
        }
        hierarchies.forEach((name, ways) -> dimensions.add(dimension(name, ways)));
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    private static Dimension dimension(String name, List<Hierarchy> ways) {
        try {
            return new Dimension(name, ways, true);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(
                    "Two hierarchies of one dimension have different tops.",
                    "Give both the same code without a parent.");
        }
    }

    private static Hierarchy hierarchy(Path file, String what) {
        List<NamedCsvRecord> rows = rows(file, what);
        requireHeadings(rows, List.of("code", "parent", "level"), what);
        List<Hierarchy.Entry> entries = rows.stream()
                .map(row -> new Hierarchy.Entry(
                        row.getField("code").strip(),
                        Optional.of(row.getField("parent").strip()).filter(parent -> !parent.isEmpty())))
                .toList();
        try {
            return Hierarchy.of(entries);
        } catch (Hierarchy.Misplaced e) {
            throw Refusal.badInput(
                    what + ", line " + line(rows.get(e.entry())) + ": " + e.getMessage(), "Mend that line.");
        }
    }

    /** Reads counts, or what an earlier release showed, by one code a dimension. */
    Map<List<String>, String> cells(Path file, String what) {
        List<NamedCsvRecord> rows = rows(file, what);
        List<String> headings =
                new ArrayList<>(dimensions.stream().map(Dimension::name).toList());
        headings.add(MEASURE);
        requireHeadings(rows, headings, what);
        Map<List<String>, String> cells = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            List<String> codes = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                codes.add(code(row, d, what));
            }
            if (cells.put(List.copyOf(codes), row.getField(MEASURE).strip()) != null) {
                throw Refusal.badInput(
                        what + ", line " + line(row) + ": the same codes stand twice.", "Give each once.");
            }
        }
        return cells;
    }

    private String code(NamedCsvRecord row, int dimension, String what) {
        String code = row.getField(dimensions.get(dimension).name()).strip();
        if (!dimensions.get(dimension).codes().contains(code)) {
            throw Refusal.badInput(
                    what + ", line " + line(row) + ": its code in dimension " + (dimension + 1)
                            + " does not stand in the hierarchy.",
                    "Add it there, or mend the line.");
        }
        return code;
    }

    /** Reads counts, whole and not negative. */
    static Map<List<String>, Long> counts(Map<List<String>, String> cells, String what) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        cells.forEach((codes, text) -> {
            if (!text.matches("\\d{1,9}")) {
                throw Refusal.badInput(
                        what + ", row " + (counts.size() + 1) + " below the headings: " + MEASURE
                                + " is no whole number from 0 on.",
                        "Give the count.");
            }
            counts.put(codes, Long.parseLong(text));
        });
        return counts;
    }

    /** Tells whether these are what a release showed under the policy, and not true counts. */
    static boolean areReleased(Map<List<String>, String> cells, Policy policy) {
        boolean marked = cells.values().stream().anyMatch(text -> text.equals(Shown.CODED) || text.equals(Shown.LOW));
        return marked
                || policy.method() == Policy.Method.ROUNDING
                        && counts(cells, "The earlier cells").values().stream()
                                .allMatch(count -> count % policy.threshold() == 0);
    }

    /** Returns what a reader saw. */
    static Shown shown(String text, Policy policy, String what) {
        if (text.equals(Shown.CODED)) {
            return new Shown.Coded();
        }
        long count = counts(Map.of(List.of(), text.equals(Shown.LOW) ? "0" : text), what)
                .values()
                .iterator()
                .next();
        return policy.method() == Policy.Method.ROUNDING
                ? new Shown.Rounded(count, policy.threshold())
                : new Shown.Exact(count);
    }

    /** Returns the truth as far as what was shown tells it. */
    static long told(Shown shown) {
        return shown instanceof Shown.Exact exact ? exact.count() : Cell.UNTOLD;
    }

    /** Reads a policy. */
    static Policy policy(Path file) {
        Mistakes mistakes = new Mistakes();
        Policy policy = Definition.read("The policy", text(file, "The policy"), mistakes, d -> policy(d));
        if (!mistakes.found().isEmpty()) {
            throw Refusal.badInput(
                    mistakes.found().get(0).toString(), "docs/disclosure.md says what a policy can say.");
        }
        return policy;
    }

    private static Policy policy(Definition d) {
        Policy.Method method = d.choice("method", Policy.Method.class, Policy.Method.SUPPRESSION);
        d.text("method");
        d.choice("zeros", Zeros.class, Zeros.SUPPRESSIBLE);
        int least = d.number(method == Policy.Method.ROUNDING ? "base" : "threshold", 5);
        int seconds = d.number("seconds", 0);
        if (least < 3 || least > 100 || seconds < 0) {
            d.mistake("method", "threshold and base lie between 3 and 100, seconds are not negative.");
            return new Policy(method, 5, Optional.empty());
        }
        return new Policy(method, least, Optional.of(seconds).filter(s -> s > 0).map(Duration::ofSeconds));
    }

    private static void requireHeadings(List<NamedCsvRecord> rows, List<String> headings, String what) {
        if (rows.isEmpty() || !rows.get(0).getHeader().containsAll(headings)) {
            throw Refusal.badInput(
                    what + " needs the headings " + String.join(", ", headings) + " and rows below them.",
                    "Name the columns so.");
        }
        if (rows.get(0).getHeader().size() != headings.size()) {
            throw Refusal.badInput(
                    what + " has columns that are no dimension.", "Give each a --dimension, or leave the column out.");
        }
    }

    private static List<NamedCsvRecord> rows(Path file, String what) {
        String text = text(file, what);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return rows.stream().toList();
        } catch (CsvParseException e) {
            throw Refusal.badInput(what + " is no comma-separated text.", "Save it as CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, String what) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refusal.badInput(what + " cannot be read as UTF-8 text.", "Check that the file is there.");
        }
    }

    private static long line(NamedCsvRecord row) {
        return row.getStartingLineNumber();
    }
}
