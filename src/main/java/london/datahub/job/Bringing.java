package london.datahub.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.encode.EncodedRow;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.load.Arrival;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.read.SourceFile;
import london.datahub.validate.FileJudgement;
import london.datahub.validate.Judgement;

/**
 * Brings one file from its first row to its end, in force or refused, in the one transaction that is under way. What is
 * cut off leaves nothing, and is done again from the original.
 */
final class Bringing {
    private final Loading loading;
    private final Submission submission;
    private final Feed feed;
    private final Progress progress;
    private final Map<FileJudgement.End, Long> ends = new LinkedHashMap<>();

    Bringing(Loading loading, Submission submission, Feed feed, Progress progress) {
        this.loading = loading;
        this.submission = submission;
        this.feed = feed;
        this.progress = progress;
    }

    /** Does nothing for a submission that is finished. */
    void in(SourceFile file, RowPlacement placement) throws Exception {
        Optional<Arrival> begun = loading.begin(submission);
        if (begun.isPresent()) {
            in(file, placement, begun.get());
        }
    }

    private void in(SourceFile file, RowPlacement placement, Arrival arrival) throws Exception {
        Optional<Refusal> refused = Optional.empty();
        try (PlacedRows rows = new PlacedRows(file, feed, placement)) {
            refused = all(rows, arrival);
        }
        ends.forEach((end, number) -> loading.outcomes().add(submission.id(), end.outcome(), end.reason(), number));
        if (refused.isPresent()) {
            loading.refuse(arrival, feed, refused.get());
        } else {
            loading.finish(arrival, feed, progress);
        }
    }

    /** Returns why a file turned out half-way not to be readable, where it did. */
    private Optional<Refusal> all(PlacedRows rows, Arrival arrival) throws SQLException {
        while (true) {
            Optional<List<PlacedRow>> next;
            try {
                next = rows.next();
            } catch (Refusal refusal) {
                return Optional.of(refusal);
            }
            if (next.isEmpty()) {
                loading.issues().add(submission.id(), rows.ofTheWhole());
                return Optional.empty();
            }
            store(next.get(), arrival);
        }
    }

    private void store(List<PlacedRow> rows, Arrival arrival) throws SQLException {
        Map<Layout, List<EncodedRow>> byLayout = new IdentityHashMap<>();
        List<Issue> found = new ArrayList<>();
        for (PlacedRow row : rows) {
            if (!row.encoded().isEmpty()) {
                byLayout.computeIfAbsent(row.layout(), layout -> new ArrayList<>())
                        .addAll(row.encoded());
            }
            Judgement judgement = row.judgement();
            ends.merge(new FileJudgement.End(judgement.outcome(), judgement.reason()), 1L, Long::sum);
            found.addAll(judgement.issues());
        }
        for (Map.Entry<Layout, List<EncodedRow>> layout : byLayout.entrySet()) {
            arrival.add(layout.getKey(), layout.getValue());
        }
        loading.issues().add(submission.id(), found);
        progress.reached("brought in " + rows.size() + " rows");
    }
}
