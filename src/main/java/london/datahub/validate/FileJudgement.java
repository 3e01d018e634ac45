package london.datahub.validate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;

/**
 * The judgement of a whole file, of which nothing is kept.
 *
 * @param ends how many rows ended in each way
 */
public record FileJudgement(Map<End, Long> ends, List<Issue> issues) {
    /** An outcome and its reason. */
    public record End(Judgement.Outcome outcome, String reason) {}

    public static FileJudgement of(SourceFile file, Feed feed, Period period) throws IOException {
        RowJudge judge = new RowJudge(feed, period);
        TotalsCheck totals = new TotalsCheck(feed);
        Map<End, Long> ends = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            while (rows.hasNext()) {
                LaidOutRow row = rows.next();
                totals.see(row);
                Judgement judgement = judge.judge(row);
                ends.merge(new End(judgement.outcome(), judgement.reason()), 1L, Long::sum);
                issues.addAll(judgement.issues());
            }
            issues.addAll(rows.notes());
        }
        issues.addAll(totals.differences());
        return new FileJudgement(ends, issues);
    }
}
