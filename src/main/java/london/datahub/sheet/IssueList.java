package london.datahub.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Issue;

/** All issues of a file, to be kept or handed on. It says places and never what stands in a cell. */
public final class IssueList {
    private static final List<Object> HEADINGS = List.of(
            "Severity", "Code", "Sheet", "Row", "Column", "Heading", "What is wrong", "What is expected", "What to do");

    private IssueList() {}

    /** Writes a line an issue, as CSV that Excel opens with its letters right. */
    public static void writeCsv(List<Issue> issues, OutputStream out) throws IOException {
        List<List<Object>> rows = Stream.concat(
                        Stream.of(HEADINGS), issues.stream().map(IssueList::row))
                .collect(Collectors.toList());
        out.write(SheetWriter.bytes(SheetFormat.CSV_WITH_BYTE_ORDER_MARK, new Sheet("Issues", rows)));
    }

    private static List<Object> row(Issue issue) {
        Object row = issue.place().row() == 0 ? "" : (Object) issue.place().row();
        return List.of(
                issue.severity().words(),
                issue.code(),
                issue.place().sheet(),
                row,
                issue.place().columnLetter(),
                issue.place().heading(),
                issue.message(),
                issue.expected(),
                issue.nextStep());
    }

    /** Writes the same as a web page of its own that needs nothing beside it; alike ones stand in one line. */
    public static void writeHtml(List<Issue> issues, String feed, OutputStream out) throws IOException {
        out.write(IssuePage.of(AlikeIssues.of(issues), feed).getBytes(StandardCharsets.UTF_8));
    }
}
