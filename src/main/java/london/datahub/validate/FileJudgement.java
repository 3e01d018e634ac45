package london.datahub.validate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.feed.Feed;
import london.datahub.issue.FoundIssues;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;

/**
 * The judgement of a whole file, of which nothing is kept.
 *
 * @param ends how many rows ended in each way
 */
public record FileJudgement(Map<End, Long> ends, FoundIssues found) {
    /** An outcome and its reason. */
    public record End(Judgement.Outcome outcome, String reason) {}

    public static FileJudgement of(SourceFile file, Feed feed, Period period) throws IOException {
        RowJudge judge = new RowJudge(feed, period);
        TotalsCheck totals = new TotalsCheck(feed);
        Map<End, Long> ends = new LinkedHashMap<>();
        FoundIssues found = new FoundIssues();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            while (rows.hasNext()) {
                LaidOutRow row = rows.next();
                totals.see(row);
                Judgement judgement = judge.judge(row);
                ends.merge(new End(judgement.outcome(), judgement.reason()), 1L, Long::sum);
                judgement.issues().forEach(found::add);
            }
            rows.notes().forEach(found::add);
        }
        totals.differences().forEach(found::add);
        return new FileJudgement(ends, found);
    }

    /** Returns the first issues of every kind. */
    public List<Issue> issues() {
        return found.kept();
    }

    /** Returns all issues, those that are alike together. */
    public List<IssueGroup> issueGroups() {
        return found.groups(dataRows());
    }

    private long dataRows() {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().outcome() != Judgement.Outcome.SKIPPED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
