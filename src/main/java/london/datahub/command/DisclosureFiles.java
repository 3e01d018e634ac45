package london.datahub.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.disclosure.Cell;
import london.datahub.disclosure.Dimension;
import london.datahub.disclosure.Hierarchy;
import london.datahub.disclosure.Policy;
import london.datahub.disclosure.Shown;
import london.datahub.issue.Refusal;
import london.datahub.publish.PolicyDefinition;

/** Reads what {@code disclosure-check} is given. A mistake is told with its line, never with a value. */
final class DisclosureFiles {
    private static final String MEASURE = "freq";

    private final List<Dimension> dimensions = new ArrayList<>();

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
                        row.getField("code"),
                        Optional.of(row.getField("parent")).filter(parent -> !parent.isEmpty())))
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
            if (cells.put(List.copyOf(codes), row.getField(MEASURE)) != null) {
                throw Refusal.badInput(
                        what + ", line " + line(row) + ": the same codes stand twice.", "Give each once.");
            }
        }
        return cells;
    }

    private String code(NamedCsvRecord row, int dimension, String what) {
        String code = row.getField(dimensions.get(dimension).name());
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
        cells.forEach((codes, text) -> counts.put(codes, count(text, what, counts.size() + 1)));
        return counts;
    }

    private static long count(String text, String what, int row) {
        require(text.matches("\\d{1,9}"), what, row, "is no whole number from 0 on.", "Give the count.");
        return Long.parseLong(text);
    }

    private static void require(boolean holds, String what, int row, String otherwise, String next) {
        if (!holds) {
            throw Refusal.badInput(what + ", row " + row + " below the headings: " + MEASURE + " " + otherwise, next);
        }
    }

    /**
     * Tells whether these are what a release showed under the policy, and not true counts.
     *
     * @throws Refusal where another kind of policy showed them
     */
    static boolean areReleased(Map<List<String>, String> cells, Policy policy, String what) {
        boolean rounding = policy.method() == Policy.Method.ROUNDING;
        if (cells.containsValue(rounding ? Shown.CODED : Shown.LOW)) {
            throw Refusal.badInput(
                    what + " was released under another kind of policy.",
                    "Give its true counts, or try it under the policy of its time.");
        }
        return cells.containsValue(rounding ? Shown.LOW : Shown.CODED)
                || rounding && counts(cells, what).values().stream().allMatch(count -> count % policy.threshold() == 0);
    }

    /** Returns what a reader saw. */
    static Map<List<String>, Shown> shown(Map<List<String>, String> cells, Policy policy, String what) {
        Map<List<String>, Shown> shown = new LinkedHashMap<>();
        cells.forEach((codes, text) -> shown.put(codes, shown(text, policy, what, shown.size() + 1)));
        return shown;
    }

    private static Shown shown(String text, Policy policy, String what, int row) {
        if (text.equals(Shown.CODED)) {
            return new Shown.Coded();
        }
        long count = text.equals(Shown.LOW) ? 0 : count(text, what, row);
        if (policy.method() == Policy.Method.SUPPRESSION) {
            return new Shown.Exact(count);
        }
        int base = policy.threshold();
        require(count % base == 0, what, row, "is no multiple of " + base + ".", "Give it as it was printed.");
        return new Shown.Rounded(count, base);
    }

    /** Returns the truth as far as what was shown tells it. */
    static long told(Shown shown) {
        return shown instanceof Shown.Exact exact ? exact.count() : Cell.UNTOLD;
    }

    /** Reads a policy. */
    static Policy policy(Path file) {
        Mistakes mistakes = new Mistakes();
        Policy policy = Definition.read("The policy", text(file, "The policy"), mistakes, PolicyDefinition::ofTable);
        if (!mistakes.found().isEmpty()) {
            throw Refusal.badInput(
                    mistakes.found().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "docs/disclosure.md says what a policy can say.");
        }
        return policy;
    }

    private static void requireHeadings(List<NamedCsvRecord> rows, List<String> headings, String what) {
        if (rows.isEmpty() || !rows.get(0).getHeader().containsAll(headings)) {
            throw Refusal.badInput(
                    what + ": the headings " + String.join(", ", headings) + " are needed, and rows below them.",
                    "Name the columns so, with commas between them.");
        }
        if (rows.get(0).getHeader().size() != headings.size()) {
            throw Refusal.badInput(
                    what + ": there are columns that are no dimension.",
                    "Give each a --dimension, or leave the column out.");
        }
    }

    private static List<NamedCsvRecord> rows(Path file, String what) {
        String text = text(file, what);
        List<NamedCsvRecord> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .build(
                        NamedCsvRecordHandler.of(handler -> handler.fieldModifier(FieldModifiers.STRIP)),
                        text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            rows.forEach(read::add);
            return read;
        } catch (CsvParseException e) {
            long last = read.isEmpty() ? 1 : line(read.get(read.size() - 1));
            throw Refusal.badInput(
                    what + ", in or after line " + last
                            + ": a row has more or fewer columns than the headings, a heading"
                            + " stands twice, or a quotation mark is not closed.",
                    "Mend it, and save the file as CSV with commas.");
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
