package london.datahub.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;

/** What an officer is told of one column, made from the same definition that the column is judged by. */
final class ColumnGuidance {
    private static final int WORDS_NAMED = 14;

    private final Layout layout;
    private final Words words;

    ColumnGuidance(Layout layout, Words words) {
        this.layout = layout;
        this.words = words;
    }

    /** Returns a sentence or two a line: whether it must be filled, what it is, what to write, what becomes of it. */
    List<String> of(Column column) {
        List<String> lines = new ArrayList<>();
        lines.add(column.required() ? "Must be filled." : "May be left empty.");
        column.guidance().ifPresent(lines::add);
        whatToWrite(column).ifPresent(lines::add);
        column.placeBasis()
                .ifPresent(basis -> lines.add(
                        "The place stands for " + basis + ", never for where a person lives or is placed now."));
        identifier(column).ifPresent(lines::add);
        return lines;
    }

    /** Returns the lines as a hint beside the cell, at most so many characters. */
    String hint(Column column, int longest) {
        StringBuilder hint = new StringBuilder();
        for (String line : of(column)) {
            if (hint.length() + line.length() + 1 <= longest) {
                hint.append(hint.isEmpty() ? "" : "\n").append(line);
            }
        }
        return hint.toString();
    }

    private Optional<String> whatToWrite(Column column) {
        List<String> allowed = words.of().apply(column);
        return Optional.ofNullable(
                switch (column.type()) {
                    case DATE, BIRTH_DATE -> "A date as day/month/year.";
                    case YEAR -> "A year in four digits.";
                    case COUNT -> "A whole number; nought for none.";
                    case AGE -> "Years of age, a whole number.";
                    case WARD -> "A ward of the borough beside it, by name, or the ward's ONS code.";
                    case CODES, BOROUGHS ->
                        "One or more of these words, with " + separator(column) + " between them: " + named(allowed);
                    default -> allowed.isEmpty() ? null : "One of these words: " + named(allowed);
                });
    }

    private static String named(List<String> allowed) {
        return allowed.size() > WORDS_NAMED
                ? "see the list on the sheet " + WordLists.SHEET + "."
                : String.join("; ", allowed) + ".";
    }

    /** Returns the usual one; the others are read as well. */
    private static String separator(Column column) {
        String usual = column.separators().stream().findFirst().orElse(",").strip();
        return switch (usual) {
            case "," -> "a comma";
            case ";" -> "a semicolon";
            default -> usual;
        };
    }

    private Optional<String> identifier(Column column) {
        if (!column.type().identifies()) {
            return Optional.empty();
        }
        String needed = layout.identifiersNeed().stream()
                .flatMap(name -> layout.column(name).stream())
                .map(Column::usualHeading)
                .collect(Collectors.joining(" or "));
        boolean dropped = !needed.isEmpty() && !column.required();
        return Optional.of("It is turned into a code with a secret key when it is read, and never kept in clear."
                + (dropped ? " For an adult without a yes under " + needed + " it is dropped." : ""));
    }
}
