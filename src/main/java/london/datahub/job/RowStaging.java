package london.datahub.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.load.Issues;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Stage;
import london.datahub.load.Submission;
import london.datahub.validate.FileJudgement;
import london.datahub.validate.Judgement;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stages a chunk of rows and counts where each ended, in the chunk's transaction. */
final class RowStaging implements ItemWriter<PlacedRow> {
    private final Submission submission;
    private final Stage stage;
    private final RowOutcomes outcomes;
    private final Issues issues;
    private final Progress progress;

    RowStaging(Submission submission, Loading loading, Progress progress) {
        this.submission = submission;
        this.stage = loading.stage();
        this.outcomes = loading.outcomes();
        this.issues = loading.issues();
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends PlacedRow> chunk) throws SQLException {
        Map<Layout, List<EncodedRow>> byLayout = new IdentityHashMap<>();
        Map<FileJudgement.End, Long> ends = new LinkedHashMap<>();
        List<Issue> found = new ArrayList<>();
        for (PlacedRow row : chunk) {
            if (!row.encoded().isEmpty()) {
                byLayout.computeIfAbsent(row.layout(), layout -> new ArrayList<>())
                        .addAll(row.encoded());
            }
            Judgement judgement = row.judgement();
            ends.merge(new FileJudgement.End(judgement.outcome(), judgement.reason()), 1L, Long::sum);
            found.addAll(judgement.issues());
        }
        for (Map.Entry<Layout, List<EncodedRow>> layout : byLayout.entrySet()) {
            stage.write(submission, layout.getKey(), layout.getValue());
        }
        ends.forEach((end, rows) -> outcomes.add(submission.id(), end.outcome(), end.reason(), rows));
        issues.add(submission.id(), found);
        progress.reached("staged " + chunk.size() + " rows");
    }
}
