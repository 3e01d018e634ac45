package london.datahub.validate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.feed.TemplateMark;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.read.Heading;
import london.datahub.read.LaidOutRow;
import london.datahub.read.SourceRow;
import london.datahub.read.TemplateRecognition;
import london.datahub.reference.FoldedName;

/** Says of every row of a file where it ends. No row is dropped: what cannot be placed and holds a number is held. */
public final class RowJudge {
    private final Feed feed;
    private final Period period;
    private final Set<String> totalWords;
    private final String totalLetters;
    private final String present;
    private boolean olderSaid;
    private final Map<Heading, RecordReading> readings = new IdentityHashMap<>();

    public RowJudge(Feed feed, Period period) {
        this.feed = feed;
        this.period = period;
        this.totalWords = totalWords(feed);
        this.totalLetters =
                totalWords.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        this.present = TemplateMark.of(feed).version();
    }

    static Set<String> totalWords(Feed feed) {
        return feed.totalWords().stream().map(FoldedName::of).collect(Collectors.toUnmodifiableSet());
    }

    public Judgement judge(LaidOutRow row) {
        if (row.row().blank()) {
            return Judgement.skipped("blank");
        }
        return switch (row.role()) {
            case TITLE -> looksLikeData(row.row()) ? outside(row.row()) : aside(row.row(), "title");
            case ELSEWHERE -> looksLikeData(row.row()) ? outside(row.row()) : aside(row.row(), "note");
            case HEADING ->
                new Judgement(Judgement.Outcome.SKIPPED, "heading", List.of(), HeadingRemarks.of(row.heading()));
            case HEADING_LINE -> Judgement.skipped("heading");
            case HIDDEN ->
                row.heading() == null || isNote(row.row())
                        ? Judgement.skipped("hidden-sheet")
                        : Judgement.held("hidden-sheet", List.of());
            case BODY -> body(row);
        };
    }

    /** A row beside the data; on a template's own sheets one says which template it is, which is told once. */
    private Judgement aside(SourceRow row, String reason) {
        List<Issue> issues = TemplateRecognition.in(row)
                .filter(mark -> !olderSaid)
                .filter(mark ->
                        mark.feed().equals(feed.name()) && !mark.version().equals(present))
                .map(mark -> Issue.note(
                        "older-template",
                        Place.row(row.sheet(), row.row()),
                        Map.of("feed", mark.feed(), "version", mark.version(), "present", present)))
                .stream()
                .toList();
        olderSaid |= !issues.isEmpty();
        return new Judgement(Judgement.Outcome.SKIPPED, reason, List.of(), issues);
    }

    /** A single number, or several cells with a digit among them: more than a title or a note would hold. */
    private static boolean looksLikeData(SourceRow row) {
        List<String> filled = filled(row);
        boolean digit = filled.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
        return filled.size() > 2 && digit || filled.stream().allMatch(RowJudge::isNumber);
    }

    private static Judgement outside(SourceRow row) {
        Issue issue = Issue.mustFix("figures-without-heading", Place.row(row.sheet(), row.row()), Map.of());
        return Judgement.held(issue.code(), List.of(issue));
    }

    private Judgement body(LaidOutRow row) {
        RecordReading reading =
                readings.computeIfAbsent(row.heading(), heading -> new RecordReading(feed, heading, period));
        if (isTotal(row)) {
            return Judgement.skipped("total");
        }
        return isNote(row.row()) && !isText(row) ? Judgement.skipped("note") : reading.judge(row.row());
    }

    /** In counts any cell beside the counts can say "Total"; in a list of cases the row's first word says it. */
    private boolean isTotal(LaidOutRow row) {
        if (feed.grain() == Feed.Grain.CASE) {
            return isTotalOfCases(row);
        }
        return row.heading().columns().entrySet().stream()
                .filter(column -> column.getValue().type() != ColumnType.NARRATIVE)
                .anyMatch(column -> isTotalWord(row.row().cell(column.getKey())));
    }

    /** A paragraph that stands below another in a column of free text is no note beside the table. */
    private static boolean isText(LaidOutRow row) {
        return row.heading().columns().entrySet().stream()
                .filter(column -> column.getValue().type() == ColumnType.NARRATIVE)
                .anyMatch(column -> !row.row().cell(column.getKey()).isEmpty());
    }

    /** "Total" alone says it; "Total for the quarter" does where the row has no reference or date of a case. */
    private boolean isTotalOfCases(LaidOutRow row) {
        String filled = firstFilled(row.row());
        if (!mayBeTotal(filled)) {
            return false;
        }
        String first = FoldedName.of(filled);
        boolean begins = totalWords.stream().anyMatch(word -> first.startsWith(word + " "));
        return totalWords.contains(first) || begins && lacksRequired(row);
    }

    /** Asked of every row: most are told by their first letter. */
    private boolean mayBeTotal(String text) {
        char first = text.charAt(0);
        return !(first < 128 && Character.isLetterOrDigit(first))
                || totalLetters.indexOf(Character.toLowerCase(first)) >= 0;
    }

    private static boolean lacksRequired(LaidOutRow row) {
        return row.heading().columns().entrySet().stream()
                .anyMatch(column -> column.getValue().required()
                        && row.row().cell(column.getKey()).isEmpty());
    }

    private boolean isTotalWord(String text) {
        return totalWords.contains(FoldedName.of(text));
    }

    /** A note is a single cell of several words: with a digit of at least three, since two could be a reference. */
    private static boolean isNote(SourceRow row) {
        if (numberFilled(row) > 2) {
            return false;
        }
        List<String> filled = filled(row);
        boolean announced =
                filled.size() == 2 && filled.get(0).matches("(?i)(foot)?notes?:?|source:?|\\*+|\\(\\d\\)|\\[\\w]");
        return (announced || filled.size() == 1) && last(filled).matches("\\D+ \\D+|\\S+( \\S+){2,}");
    }

    private static String firstFilled(SourceRow row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private static int numberFilled(SourceRow row) {
        int filled = 0;
        for (String cell : row.cells()) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private static List<String> filled(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private static String last(List<String> filled) {
        return filled.get(filled.size() - 1);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+(£]*\\d[\\d,. ]*[%)]?");
    }
}
