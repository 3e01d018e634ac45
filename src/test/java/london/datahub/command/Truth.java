package london.datahub.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.demo.DemoFile;

/** The demonstration's own record of who and what stands in which row; it is never submitted. */
final class Truth {
    private final Path folder;
    private final List<NamedCsvRecord> rows;

    private Truth(Path folder, List<NamedCsvRecord> rows) {
        this.folder = folder;
        this.rows = rows;
    }

    static Truth of(Path folder) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth.csv"))) {
            return new Truth(folder, reader.stream().toList());
        }
    }

    List<NamedCsvRecord> rows() {
        return rows;
    }

    /** Returns the references of the events that no other file names: crime references of offences, else NRM. */
    Set<String> onlyIn(DemoFile file) {
        String name = folder.relativize(file.file()).toString().replace('\\', '/');
        Map<String, Set<String>> files = new TreeMap<>();
        Map<String, Set<String>> references = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            if (row.getField("feed").equals(file.feed())) {
                String event = row.getField("event");
                files.computeIfAbsent(event, e -> new TreeSet<>()).add(row.getField("file"));
                references(row)
                        .filter(reference ->
                                reference.startsWith("NRM") == file.feed().equals("nrm-referrals"))
                        .forEach(reference -> references
                                .computeIfAbsent(event, e -> new TreeSet<>())
                                .add(reference));
            }
        }
        return files.entrySet().stream()
                .filter(event -> event.getValue().equals(Set.of(name)))
                .flatMap(event -> references.get(event.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Somebody of whom a file holds everything. */
    record Somebody(String givenName, String surname, LocalDate birthDate, String nrmReference) {}

    /** Returns somebody whose names are single words, long enough for every kind of scan, and hold no other name. */
    Somebody somebody() {
        return rows.stream()
                .filter(row -> isOneName(row.getField("surname"))
                        && isOneName(row.getField("given_name"))
                        && !row.getField("birth_date").isEmpty()
                        && row.getField("birth_date").compareTo("2009") < 0)
                .map(row -> new Somebody(
                        row.getField("given_name"),
                        row.getField("surname"),
                        LocalDate.parse(row.getField("birth_date")),
                        references(row)
                                .filter(reference -> reference.startsWith("NRM"))
                                .findFirst()
                                .orElse("")))
                .filter(found -> !found.nrmReference().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean isOneName(String text) {
        return text.matches("[A-Za-z]{9,}")
                && rows.stream()
                        .flatMap(row -> Stream.of(row.getField("given_name"), row.getField("surname")))
                        .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(text))
                        .noneMatch(name -> text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns the values of a column, each once. */
    Set<String> values(String column) {
        return rows.stream()
                .map(row -> row.getField(column))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns all references, in capitals and without blanks and hyphens. */
    Set<String> references() {
        return rows.stream().flatMap(Truth::references).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> references(NamedCsvRecord row) {
        return Arrays.stream(row.getField("references").split(";"))
                .map(reference -> reference.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""))
                .filter(reference -> !reference.isEmpty());
    }
}
