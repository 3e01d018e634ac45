package london.datahub.job;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.encode.EncodedRow;
import london.datahub.encode.Encoder;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.load.Submission;
import london.datahub.read.LaidOutRow;
import london.datahub.secret.Key;
import london.datahub.validate.CheckedRow;
import london.datahub.validate.Judgement;
import london.datahub.validate.RowJudge;

/** Validates and encodes one row; beyond here nothing identifies anybody. */
final class RowPlacement {
    private final RowJudge judge;
    private final Key key;
    private final Key persons;
    private final String organisation;
    private final Map<Layout, Encoder> encoders = new IdentityHashMap<>();

    /**
     * @param key of references
     * @param persons the linkage key
     */
    RowPlacement(Feed feed, Submission submission, Key key, Key persons) {
        this.judge = new RowJudge(feed, submission.period());
        this.key = key;
        this.persons = persons;
        this.organisation = submission.organisation();
    }

    PlacedRow place(LaidOutRow row) {
        Judgement judgement = judge.judge(row);
        Layout layout = row.heading() == null ? null : row.heading().layout();
        return new PlacedRow(judgement, layout, encoded(layout, judgement.rows()));
    }

    private List<EncodedRow> encoded(Layout layout, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Encoder encoder = encoders.computeIfAbsent(layout, shape -> new Encoder(key, persons, organisation, shape));
        return rows.stream().map(encoder::encode).toList();
    }
}
