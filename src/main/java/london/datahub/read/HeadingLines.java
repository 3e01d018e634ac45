package london.datahub.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.feed.Layout;

/**
 * Joins the two lines of a heading into one. A word in the upper line that stands over several columns, as in merged
 * cells, belongs to each of them. Joined words count only where the feed knows them.
 */
final class HeadingLines {
    private final HeadingWords words;

    HeadingLines(HeadingWords words) {
        this.words = words;
    }

    /** Returns both lines as one heading of the layout; nothing where the upper line is a title, with one cell only. */
    Optional<Heading> joined(Layout layout, SourceRow upper, SourceRow lower) {
        boolean title = upper.cells().stream().filter(cell -> !cell.isEmpty()).count() < 2;
        if (title || lower.blank() || !upper.sheet().equals(lower.sheet())) {
            return Optional.empty();
        }
        Heading heading = words.read(layout, line(layout, upper, lower));
        return looksLikeData(heading, upper, lower) ? Optional.empty() : Optional.of(heading.of(upper, lower));
    }

    private SourceRow line(Layout layout, SourceRow upper, SourceRow lower) {
        List<String> cells = new ArrayList<>();
        String over = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            over = upper.cell(i).isEmpty() ? over : upper.cell(i);
            cells.add(cell(layout, upper.cell(i), over, lower.cell(i)));
        }
        return new SourceRow(lower.sheet(), lower.row(), lower.ordinal(), cells);
    }

    private String cell(Layout layout, String upper, String over, String lower) {
        if (lower.isEmpty()) {
            return upper;
        }
        return Stream.of(over + " " + lower, lower + " " + over)
                .filter(text -> !over.isEmpty() && words.heads(layout, text))
                .findFirst()
                .orElse(lower);
    }

    /** A column that the upper line alone heads has nothing below it in a heading, and its value in a row of data. */
    private boolean looksLikeData(Heading joined, SourceRow upper, SourceRow lower) {
        return words.read(joined.layout(), upper).columns().keySet().stream()
                .anyMatch(at -> !lower.cell(at).isEmpty() && !joined.columns().containsKey(at));
    }
}
