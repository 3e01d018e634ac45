package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.encode.PersonField;
import london.datahub.issue.Refusal;
import london.datahub.read.SourceFile;
import london.datahub.read.SourceRow;
import london.datahub.read.SourceRows;

/** Records of people of whom it is known which are the same person, as files hold them. */
final class LabelledPeople {
    private final List<Mapped> map;
    private final Optional<String> truthColumn;
    private final Optional<Pattern> truthPattern;
    private final List<List<String>> values = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final List<Integer> persons = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();

    private record Mapped(String column, PersonField field) {}

    /** @param map as first_name=given_name,dob=birth_date */
    LabelledPeople(String map, Optional<String> truthColumn, Optional<Pattern> truthPattern) {
        this.map = Pattern.compile(",")
                .splitAsStream(map)
                .map(LabelledPeople::mapped)
                .toList();
        this.truthColumn = truthColumn;
        this.truthPattern = truthPattern;
    }

    private static Mapped mapped(String item) {
        int at = item.lastIndexOf('=');
        Optional<PersonField> field = at < 1
                ? Optional.empty()
                : PersonField.labelled(item.substring(at + 1).strip());
        return new Mapped(
                field.map(known -> folded(item.substring(0, at))).orElse(""),
                field.orElseThrow(() -> Refusal.badInput(
                        "An item of --map is not COLUMN=FIELD with a field that the hub knows.",
                        "Fields: " + String.join(", ", PersonField.labels()) + ".")));
    }

    private static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    /** Adds the rows of a file, the first of which holds the headings. */
    void add(Path file, int source) throws IOException {
        try (SourceRows rows = SourceFile.at(file).rows()) {
            SourceRow heading = first(rows);
            List<String> headings =
                    heading.cells().stream().map(LabelledPeople::folded).toList();
            int[] columns = map.stream()
                    .mapToInt(item -> column(headings, item.column(), "--map"))
                    .toArray();
            int truth = truthColumn
                    .map(column -> column(headings, folded(column), "--truth"))
                    .orElse(-1);
            while (rows.hasNext()) {
                SourceRow row = rows.next();
                if (!row.blank()) {
                    add(row, columns, truth, source);
                }
            }
        }
    }

    private static SourceRow first(SourceRows rows) {
        while (rows.hasNext()) {
            SourceRow row = rows.next();
            if (!row.blank()) {
                return row;
            }
        }
        throw Refusal.badInput("The file has no rows.", "Give a file with a heading and rows.");
    }

    private static int column(List<String> headings, String column, String option) {
        int at = headings.indexOf(column);
        if (at < 0) {
            throw Refusal.badInput(
                    "A column that " + option + " names is not in the heading of the file.",
                    "Compare the names with the first row; small and capital letters are the same.");
        }
        return at;
    }

    private void add(SourceRow row, int[] columns, int truth, int source) {
        String label = label(row, truth);
        persons.add(labels.computeIfAbsent(label, key -> labels.size()));
        sources.add(source);
        List<String> record = new ArrayList<>();
        for (int column : columns) {
            record.add(row.cell(column));
        }
        values.add(record);
    }

    private String label(SourceRow row, int truth) {
        if (truthPattern.isEmpty()) {
            return row.cell(truth);
        }
        List<String> cells = truth < 0 ? row.cells() : List.of(row.cell(truth));
        for (String cell : cells) {
            Matcher matcher = truthPattern.get().matcher(cell);
            if (matcher.find()) {
                return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            }
        }
        throw Refusal.badInput(
                "Nothing in row " + row.row() + " matches --truth-pattern.", "Check the pattern against a row.");
    }

    List<PersonField> fields() {
        return map.stream().map(Mapped::field).toList();
    }

    List<List<String>> values() {
        return values;
    }

    int source(int record) {
        return sources.get(record);
    }

    int[] persons() {
        return persons.stream().mapToInt(Integer::intValue).toArray();
    }
}
