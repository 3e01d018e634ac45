package london.datahub.job;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.encode.EncodedRow;
import london.datahub.encode.Encoder;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.load.Erased;
import london.datahub.load.Submission;
import london.datahub.read.LaidOutRow;
import london.datahub.secret.Key;
import london.datahub.validate.CheckedRow;
import london.datahub.validate.Judgement;
import london.datahub.validate.RowJudge;

/** Validates and encodes one row; beyond here nothing identifies anybody. */
final class RowPlacement {
    private static final Judgement ERASED =
            new Judgement(Judgement.Outcome.SKIPPED, "erased on request", List.of(), List.of());

    private final RowJudge judge;
    private final Key key;
    private final Key persons;
    private final String organisation;
    private final Erased.OfSupplier erased;
    private final Map<Layout, Encoder> encoders = new IdentityHashMap<>();

    /**
     * @param key of references
     * @param persons the linkage key
     * @param erased records of the supplier that stay away
     */
    RowPlacement(Feed feed, Submission submission, Key key, Key persons, Erased.OfSupplier erased) {
        this.erased = erased;
        this.judge = new RowJudge(feed, submission.period());
        this.key = key;
        this.persons = persons;
        this.organisation = submission.organisation();
    }

    PlacedRow place(LaidOutRow row) {
        Judgement judgement = judge.judge(row);
        Layout layout = row.heading() == null ? null : row.heading().layout();
        List<EncodedRow> encoded = encoded(layout, judgement.rows());
        return encoded.stream().anyMatch(one -> erased.holds(layout, one))
                ? new PlacedRow(ERASED, layout, List.of())
                : new PlacedRow(judgement, layout, encoded);
    }

    private List<EncodedRow> encoded(Layout layout, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Encoder encoder = encoders.computeIfAbsent(layout, shape -> new Encoder(key, persons, organisation, shape));
        return rows.stream().map(encoder::encode).toList();
    }
}
