package london.datahub.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IssueGroupTest {
    private static Issue date(long row) {
        return Issue.mustFix("date-unreadable", Place.cell("", row, 1, "Date Recorded"), Map.of());
    }

    private static List<String> said(Stream<Issue> issues, long rows) {
        return IssueGroup.of(issues.toList(), rows).stream()
                .map(IssueGroup::toString)
                .toList();
    }

    @Test
    void one_is_said_by_itself_at_its_place() {
        assertThat(said(Stream.of(date(7)), 7))
                .containsExactly("must be fixed: row 7, column B (Date Recorded): This date cannot be read."
                        + " Write it as day/month/year.");
    }

    @Test
    void ten_thousand_alike_are_one_line_with_a_count() {
        assertThat(said(LongStream.rangeClosed(2, 10_001).mapToObj(IssueGroupTest::date), 20_000))
                .containsExactly("must be fixed: column B (Date Recorded), rows 2, 3, 4, 5, 6 and 9,995 more:"
                        + " 10,000 dates cannot be read. Write it as day/month/year.");
    }

    @Test
    void what_every_row_has_is_said_of_the_column() {
        assertThat(said(LongStream.rangeClosed(2, 4).mapToObj(IssueGroupTest::date), 3))
                .containsExactly("must be fixed: column B (Date Recorded), rows 2, 3, 4:"
                        + " No date in this column can be read. Write it as day/month/year.");
    }

    @Test
    void the_whole_files_issues_come_before_the_rows_and_what_must_be_fixed_before_what_may_be_checked() {
        Issue check = Issue.pleaseCheck("repeated-reference", Place.FILE, Map.of("references", "3"));
        Issue file = Issue.mustFix("nothing-to-load", Place.FILE, Map.of());
        assertThat(IssueGroup.of(List.of(check, date(2), file), 9).stream()
                        .map(group -> group.first().code()))
                .containsExactly("nothing-to-load", "date-unreadable", "repeated-reference");
    }

    @Test
    void issues_whose_numbers_differ_are_one_line_without_them() {
        Stream<Issue> totals = Stream.of("12", "13")
                .map(sum -> Issue.pleaseCheck(
                        "total-differs", Place.cell("", 9, 2, "People"), Map.of("total", "10", "sum", sum)));
        assertThat(said(totals, 50)).singleElement().asString().contains("2 totals are not the sum");
    }

    @Test
    void words_of_different_lists_or_columns_are_lines_of_their_own() {
        Stream<Issue> words = Stream.of("outcome", "sector")
                .map(list -> Issue.mustFix("word-unknown", Place.cell("", 2, 1, ""), Map.of("list", list)));
        assertThat(said(words, 50)).hasSize(2);
    }
}
