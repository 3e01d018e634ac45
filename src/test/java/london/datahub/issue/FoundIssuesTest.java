package london.datahub.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundIssuesTest {
    private final FoundIssues found = new FoundIssues();

    private void add(int column, int times) {
        for (int row = 1; row <= times; row++) {
            found.add(Issue.mustFix("date-unreadable", Place.cell("", row, column, "Day"), Map.of()));
        }
    }

    @Test
    void all_are_counted_and_the_first_of_every_kind_kept() {
        add(1, FoundIssues.KEPT_OF_A_KIND + 5);
        add(2, 3);

        assertThat(found.groups(0)).extracting(IssueGroup::count).containsExactly(FoundIssues.KEPT_OF_A_KIND + 5L, 3L);
        assertThat(found.kept()).hasSize(FoundIssues.KEPT_OF_A_KIND + 3);
        assertThat(found.kept()).last().extracting(issue -> issue.place().row()).isEqualTo(3L);
        assertThat(found.notKept()).isEqualTo(5);
    }

    @Test
    void no_more_are_kept_in_all_however_many_kinds_there_are() {
        for (int column = 0; column < 12; column++) {
            add(column, FoundIssues.KEPT_OF_A_KIND);
        }

        assertThat(found.kept()).hasSize(FoundIssues.KEPT);
        assertThat(found.groups(0)).hasSize(12).allMatch(group -> group.count() == FoundIssues.KEPT_OF_A_KIND);
        assertThat(found.notKept()).isEqualTo(12L * FoundIssues.KEPT_OF_A_KIND - FoundIssues.KEPT);
    }
}
