package london.datahub.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The issues of a file, of which there may be millions: each is counted with those that are alike, and the first of
 * every kind are kept, {@value #KEPT_OF_A_KIND} of each and {@value #KEPT} in all.
 */
public final class FoundIssues {
    static final int KEPT_OF_A_KIND = 10_000;
    static final int KEPT = 100_000;

    private final Map<IssueGroup.Kind, IssueGroup> groups = new LinkedHashMap<>();
    private final List<Issue> kept = new ArrayList<>();
    private long found;

    public void add(Issue issue) {
        found++;
        IssueGroup alike = groups.merge(IssueGroup.Kind.of(issue), IssueGroup.single(issue), IssueGroup::and);
        if (alike.count() <= KEPT_OF_A_KIND && kept.size() < KEPT) {
            kept.add(issue);
        }
    }

    /** Returns the first issues of every kind, as they came. */
    public List<Issue> kept() {
        return List.copyOf(kept);
    }

    /** Returns how many were counted and not kept. */
    public long notKept() {
        return found - kept.size();
    }

    /**
     * Groups all: what must be fixed first; within that the whole file's before single rows', then as they came.
     *
     * @param rowsOfFile how many rows of the file hold data
     */
    public List<IssueGroup> groups(long rowsOfFile) {
        return groups.values().stream()
                .map(group -> group.outOf(rowsOfFile))
                .sorted(Comparator.comparing((IssueGroup group) -> group.first().severity())
                        .thenComparing(group -> !group.rows().isEmpty()))
                .toList();
    }
}
