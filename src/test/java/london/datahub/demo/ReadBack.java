package london.datahub.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.yaml.snakeyaml.Yaml;

/** The demonstration as written and read again, by the feeds' own headings: the tests trust nothing but the files. */
final class ReadBack {
    private static final Map<DemoOptions, ReadBack> READ = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> HEADINGS = new ConcurrentHashMap<>();

    /** A data row: what the truth file says of it, and its cells by the feed's field. */
    record Entry(NamedCsvRecord truth, DemoFile file, Map<String, String> cells) {
        String event() {
            return truth.getField("event");
        }

        String of(String field) {
            return cells.getOrDefault(field, "");
        }

        LocalDate date(String field) {
            return ReadBack.date(of(field));
        }
    }

    final Path folder;
    final Demonstration demonstration;
    final List<NamedCsvRecord> truth;
    final Map<String, Map<Integer, List<String>>> sheets = new HashMap<>();
    final Map<String, DemoFile> files = new LinkedHashMap<>();

    private ReadBack(DemoOptions options) {
        try {
            folder = Files.createDirectories(Path.of("target", "demonstrations", "" + options.hashCode()));
            demonstration = Demonstration.write(folder, options);
            truth = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth.csv")).stream()
                    .toList();
            for (DemoFile file : demonstration.files()) {
                String name = folder.relativize(file.file()).toString().replace('\\', '/');
                files.put(name, file);
                sheets.put(name, rows(file.file()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadBack of(DemoOptions options) {
        return READ.computeIfAbsent(options, ReadBack::new);
    }

    static ReadBack ofSeed(long seed) {
        return of(new DemoOptions(seed, 1.0, 2));
    }

    /** Returns a feed's data rows in the order of submission. */
    List<Entry> entries(String feed) {
        Map<String, List<NamedCsvRecord>> byFile = new HashMap<>();
        truth.forEach(row -> byFile.computeIfAbsent(row.getField("file"), f -> new ArrayList<>())
                .add(row));
        var entries = new ArrayList<Entry>();
        files.forEach((name, file) -> {
            if (file.feed().equals(feed)) {
                Map<Integer, String> fields = fields(name, feed);
                for (NamedCsvRecord row : byFile.get(name)) {
                    entries.add(new Entry(row, file, cells(name, row, fields)));
                }
            }
        });
        return entries;
    }

    /** Returns the last version of each event. */
    List<Entry> events(String feed) {
        Map<String, Entry> last = new LinkedHashMap<>();
        entries(feed).forEach(entry -> last.put(entry.event(), entry));
        return List.copyOf(last.values());
    }

    private Map<String, String> cells(String name, NamedCsvRecord row, Map<Integer, String> fields) {
        List<String> sheetRow = sheets.get(name).get(Integer.parseInt(row.getField("row")));
        var cells = new HashMap<String, String>();
        fields.forEach((column, field) -> cells.put(field, column < sheetRow.size() ? sheetRow.get(column) : ""));
        return cells;
    }

    /** Returns the feed's field of each column that has one. */
    Map<Integer, String> fields(String name, String feed) {
        Map<String, String> byHeading = headings(feed);
        List<String> header = header(name, feed);
        Map<Integer, String> fields = new TreeMap<>();
        for (int column = 0; column < header.size(); column++) {
            if (byHeading.containsKey(header.get(column))) {
                fields.put(column, byHeading.get(header.get(column)));
            }
        }
        return fields;
    }

    /** Returns the row that has the most of the feed's headings. */
    List<String> header(String name, String feed) {
        var known = headings(feed).keySet();
        return sheets.get(name).values().stream()
                .max((a, b) -> Long.compare(
                        a.stream().filter(known::contains).count(),
                        b.stream().filter(known::contains).count()))
                .orElseThrow();
    }

    /** Returns the field of each heading that a case feed names. */
    static Map<String, String> headings(String feed) {
        return HEADINGS.computeIfAbsent(feed, ReadBack::headingsIn);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> headingsIn(String feed) {
        try (InputStream in = ReadBack.class.getResourceAsStream("/jobs/" + feed + "/feed.yml")) {
            Map<String, Object> definition = new Yaml().load(in);
            var fields = new HashMap<String, String>();
            ((Map<String, Map<String, Object>>) definition.get("columns"))
                    .forEach((field, column) ->
                            ((List<String>) column.get("headings")).forEach(heading -> fields.put(heading, field)));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, List<String>> rows(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".xlsx") ? workbookRows(bytes) : textRows(bytes);
    }

    private static Map<Integer, List<String>> workbookRows(byte[] bytes) throws IOException {
        Map<Integer, List<String>> rows = new TreeMap<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (Row row : workbook.getFirstSheet().read()) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(text(cell)));
                rows.put(row.getRowNum(), cells);
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("yy")
                ? cell.asDate().toLocalDate().toString()
                : cell.getText();
    }

    private static Map<Integer, List<String>> textRows(byte[] bytes) {
        String text = decoded(bytes).replaceFirst("^\uFEFF", "");
        char separator = text.chars().filter(c -> c == ';').count()
                        > text.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        Map<Integer, List<String>> rows = new TreeMap<>();
        CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .forEach(row -> rows.put(rows.size() + 1, row.getFields()));
        return rows;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    static LocalDate date(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text);
        }
        String pattern = text.contains("/") ? "dd/MM/yyyy" : "d MMM yyyy";
        return LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
