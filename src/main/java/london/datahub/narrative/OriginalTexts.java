package london.datahub.narrative;

import java.io.IOException;
import java.util.Optional;
import london.datahub.collect.Originals;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.FactId;
import london.datahub.load.Submissions;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;

/** Reads a text out of its encrypted original, where alone it rests until it is released. */
final class OriginalTexts {
    private final Originals originals;
    private final Submissions submissions;
    private final Feeds feeds;

    OriginalTexts(Originals originals, Submissions submissions, Feeds feeds) {
        this.originals = originals;
        this.submissions = submissions;
        this.feeds = feeds;
    }

    /** @throws Refusal where the original is not kept any more, or does not have the text */
    String of(Narrative narrative) {
        Feed feed = feeds.named(submissions.get(narrative.submission()).feed());
        long ordinal = FactId.ordinal(narrative.id());
        try (LaidOutRows rows = new LaidOutRows(() -> originals.open(narrative.submission()), feed)) {
            while (rows.hasNext()) {
                LaidOutRow row = rows.next();
                if (row.row().ordinal() == ordinal) {
                    return text(row)
                            .orElseThrow(() -> Refusal.againstARule(
                                    "The text is not where it was in the original.", "Ask for the return again."));
                }
            }
        } catch (IOException e) {
            throw Refusal.againstARule("The original cannot be opened.", "Ask for the return again.");
        }
        throw Refusal.againstARule("The original does not have that row.", "Ask for the return again.");
    }

    private static Optional<String> text(LaidOutRow row) {
        return Optional.ofNullable(row.heading())
                .flatMap(heading -> heading.layout().columns().stream()
                        .filter(column -> column.type() == ColumnType.NARRATIVE)
                        .map(Column::name)
                        .findFirst()
                        .flatMap(heading::index)
                        .map(row.row()::cell));
    }
}
