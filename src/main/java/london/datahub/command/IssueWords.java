package london.datahub.command;

import java.util.List;
import london.datahub.issue.IssueGroup;

/** Issues as an officer reads them: what is the same in many rows is said once, with the first rows it stands in. */
final class IssueWords {
    private IssueWords() {}

    static List<String> of(List<IssueGroup> groups) {
        return groups.stream().map(group -> "  " + group).toList();
    }
}
