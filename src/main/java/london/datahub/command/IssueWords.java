package london.datahub.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;

/** Issues as an officer reads them: what is the same in many rows is said once, with the first rows it stands in. */
final class IssueWords {
    private static final int ROWS_NAMED = 5;

    private IssueWords() {}

    private record Kind(Severity severity, String sheet, String column, String heading, String message, String next) {}

    static List<String> of(List<Issue> issues) {
        Map<Kind, List<Long>> rows = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Place place = issue.place();
            Kind kind = new Kind(
                    issue.severity(),
                    place.sheet(),
                    place.columnLetter(),
                    place.heading(),
                    issue.message(),
                    issue.nextStep());
            rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(place.row());
        }
        return rows.entrySet().stream()
                .sorted((a, b) -> a.getKey().severity().compareTo(b.getKey().severity()))
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String words(Kind kind, List<Long> rows) {
        String where = rows.get(0) == 0
                ? new Place(kind.sheet(), 0, kind.column(), kind.heading()).toString()
                : (kind.column().isEmpty() ? "" : new Place(kind.sheet(), 0, kind.column(), kind.heading()) + ", ")
                        + rowNumbers(rows);
        return "  " + kind.severity().words() + ": " + where + ": " + kind.message() + " " + kind.next();
    }

    private static String rowNumbers(List<Long> rows) {
        String first = rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = rows.size() - ROWS_NAMED;
        return (rows.size() == 1 ? "row " : "rows ") + first + (more > 0 ? " and " + more + " more" : "");
    }
}
