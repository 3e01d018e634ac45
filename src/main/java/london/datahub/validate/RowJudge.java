package london.datahub.validate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import london.datahub.read.Heading;
import london.datahub.read.LaidOutRow;
import london.datahub.read.SourceRow;
import london.datahub.reference.FoldedName;

/** Says of every row of a file where it ends. No row is dropped: what cannot be placed and holds a number is held. */
public final class RowJudge {
    private final Feed feed;
    private final Period period;
    private final Set<String> totalWords;
    private final Map<Heading, RecordReading> readings = new IdentityHashMap<>();

    public RowJudge(Feed feed, Period period) {
        this.feed = feed;
        this.period = period;
        this.totalWords = totalWords(feed);
    }

    static Set<String> totalWords(Feed feed) {
        return feed.totalWords().stream().map(FoldedName::of).collect(Collectors.toUnmodifiableSet());
    }

    public Judgement judge(LaidOutRow row) {
        if (row.row().blank()) {
            return Judgement.skipped("blank");
        }
        return switch (row.role()) {
            case TITLE -> Judgement.skipped("title");
            case HEADING -> Judgement.skipped("heading");
            case ELSEWHERE -> elsewhere(row.row());
            case BODY -> body(row);
        };
    }

    private Judgement elsewhere(SourceRow row) {
        if (row.cells().stream().noneMatch(RowJudge::isNumber)) {
            return Judgement.skipped("note");
        }
        return held(
                row,
                "no-heading",
                "This row stands on a sheet without the feed's headings, and holds a number.",
                "Move it below the headings, or remove the sheet if it is not part of the return.");
    }

    private Judgement body(LaidOutRow row) {
        RecordReading reading =
                readings.computeIfAbsent(row.heading(), heading -> new RecordReading(feed, heading, period));
        if (isTotal(row)) {
            return Judgement.skipped("total");
        }
        return isNote(row.row()) ? Judgement.skipped("note") : reading.judge(row.row());
    }

    /** In counts any cell beside the counts can say "Total"; in a list of cases the row's first word says it. */
    private boolean isTotal(LaidOutRow row) {
        if (feed.grain() == Feed.Grain.CASE) {
            String first = row.row().cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
            return isTotalWord(first);
        }
        return row.heading().columns().keySet().stream()
                .anyMatch(column -> isTotalWord(row.row().cell(column)));
    }

    private boolean isTotalWord(String text) {
        return totalWords.contains(FoldedName.of(text));
    }

    /** A note is a single cell of several words. */
    private static boolean isNote(SourceRow row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() == 1 && !isNumber(filled.get(0)) && filled.get(0).contains(" ");
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+(£]*\\d[\\d,. ]*[%)]?");
    }

    private static Judgement held(SourceRow row, String rule, String message, String nextStep) {
        Place place = Place.row(row.sheet(), row.row());
        return Judgement.held(rule, List.of(new Issue(rule, Severity.MUST_FIX, place, message, nextStep)));
    }
}
