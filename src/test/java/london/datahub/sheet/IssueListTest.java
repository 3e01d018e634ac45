package london.datahub.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import org.junit.jupiter.api.Test;

class IssueListTest {
    private static final List<Issue> ISSUES = List.of(
            word(2), word(3), word(4), word(9), Issue.note("column-not-read", new Place("2", 1, "F", ""), Map.of()));

    private static Issue word(long row) {
        return Issue.mustFix("word-unknown", new Place("1", row, "C", "<Outcome>"), Map.of("list", "=outcome"));
    }

    private static String html(List<Issue> issues) throws IOException {
        var out = new ByteArrayOutputStream();
        IssueList.writeHtml(issues, "met-offences", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String csv(List<Issue> issues) throws IOException {
        var out = new ByteArrayOutputStream();
        IssueList.writeCsv(issues, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csv_has_a_line_for_every_issue_with_place_expectation_and_next_step() throws IOException {
        List<String> lines = csv(ISSUES).lines().toList();
        assertThat(lines).hasSize(1 + ISSUES.size());
        assertThat(lines.get(1))
                .startsWith("must be fixed,word-unknown,1,2,C,<Outcome>,")
                .contains(ISSUES.get(0).expected().replace("\"", "\"\""));
        assertThat(lines.get(5)).startsWith("for information,column-not-read,2,1,F,,");
    }

    @Test
    void a_heading_that_a_spreadsheet_would_run_is_inert_in_the_csv() throws IOException {
        Issue issue = Issue.mustFix("age-unreadable", new Place("1", 2, "C", "=cmd|calc"), Map.of());
        assertThat(csv(List.of(issue))).contains(",'=cmd|calc,");
    }

    @Test
    void the_page_says_alike_issues_once_with_all_their_rows() throws IOException {
        assertThat(html(ISSUES))
                .contains("<caption>Must be fixed</caption>", "<td>2 to 4, 9</td>", "4 words are not in the list")
                .contains("must be fixed: 4; please check: 0; for information: 1");
    }

    @Test
    void the_page_stands_alone_and_runs_nothing() throws IOException {
        String page = html(ISSUES);
        assertThat(page).contains("<html lang=\"en-GB\">", "<th scope=\"col\">", "&lt;Outcome&gt;");
        Stream.of("<script", "http:", "https:", "src=", "<link", "<Outcome>")
                .forEach(absent -> assertThat(page).doesNotContain(absent));
    }

    @Test
    void a_file_without_issues_says_so() throws IOException {
        assertThat(html(List.of())).contains("Nothing was found");
        assertThat(csv(List.of()).lines()).hasSize(1);
    }
}
