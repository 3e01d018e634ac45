package london.datahub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;

/**
 * How a file ended, as the result page says it.
 *
 * @param good whether nothing stands against it
 * @param rows where the file's rows ended, a line each
 * @param notListed issues that are counted in their groups alone
 */
public record Verdict(
        String title,
        String lead,
        boolean good,
        List<String> rows,
        String changes,
        List<Section> sections,
        List<Line> explained,
        List<Issue> issues,
        long notListed) {
    /** Issues of one severity. */
    public record Section(String heading, Severity severity, List<Line> lines) {}

    /**
     * Issues that are alike.
     *
     * @param subject what an explanation of them speaks of, as not-before:D
     * @param column the file's column where a heading is suggested for it; empty elsewhere
     * @param heading the suggested heading
     */
    public record Line(
            String where, String message, String next, String code, String subject, String column, String heading) {
        static Line of(IssueGroup group) {
            Issue first = group.first();
            boolean suggested = first.code().equals("column-resembles");
            return new Line(
                    group.where(),
                    group.message(),
                    PageWords.of(first.nextStep()),
                    first.code(),
                    subject(group),
                    suggested ? first.place().columnLetter() : "",
                    suggested ? first.details().getOrDefault("heading", "") : "");
        }

        private static String subject(IssueGroup group) {
            Issue first = group.first();
            String sheet = first.place().sheet();
            String row = group.count() == 1 && first.place().row() > 0
                    ? String.valueOf(first.place().row())
                    : "";
            String cell = first.place().columnLetter() + row;
            return cell.isEmpty() ? first.code() : first.code() + ":" + (sheet.isEmpty() ? "" : sheet + "!") + cell;
        }
    }

    /** How a submission ended. */
    static Verdict of(SubmissionOutcome outcome) {
        boolean nil = outcome.submission().kind() == Submission.Kind.NIL;
        String title = outcome.unchanged()
                ? "Nothing changed"
                : outcome.refused() ? "Refused" : nil ? "Noted that there was nothing" : "Loaded";
        String lead = outcome.unchanged()
                ? "This " + (nil ? "nil return" : "file") + " is in force already."
                : outcome.refused() ? "Nothing was loaded; what was there before stays." : "";
        return with(title, lead + late(outcome.daysLate()), outcome);
    }

    /** How a file would end that was only checked. */
    static Verdict ofCheck(SubmissionOutcome outcome) {
        String lead = outcome.unchanged()
                ? "This file is in force already."
                : outcome.refused() ? "It would be refused." : "It would be loaded.";
        return with("Checked; nothing was stored", lead, outcome);
    }

    /** A file that was not let in. */
    static Verdict of(Refusal refusal) {
        boolean said =
                refusal.issues().size() == 1 && refusal.issues().get(0).code().equals("file-unreadable");
        return new Verdict(
                "Not taken in",
                (said ? PageWords.of(refusal.getMessage()) + " " : "") + "Nothing was stored.",
                false,
                List.of(),
                "",
                said ? List.of() : sections(IssueGroup.of(refusal.issues(), 0)),
                List.of(),
                refusal.issues(),
                0);
    }

    private static Verdict with(String title, String lead, SubmissionOutcome outcome) {
        List<Issue> all = new ArrayList<>(outcome.issues());
        all.addAll(outcome.explained());
        return new Verdict(
                title,
                lead,
                !outcome.refused()
                        && outcome.issueGroups().stream()
                                .noneMatch(group -> group.first().severity() == Severity.MUST_FIX),
                outcome.rows().stream().map(Verdict::row).toList(),
                outcome.changes().replacing() ? outcome.changes().toString() : "",
                sections(outcome.issueGroups()),
                outcome.explainedGroups().stream().map(Line::of).toList(),
                all,
                outcome.issuesNotListed());
    }

    private static String late(long days) {
        return days == 0 ? "" : " It came %d %s after it was due.".formatted(days, days == 1 ? "day" : "days");
    }

    private static String row(RowOutcomes.Ended ended) {
        return "%,d %s".formatted(ended.rows(), ended.outcome().name().toLowerCase(Locale.ROOT))
                + (ended.reason().isEmpty() ? "" : " (" + ended.reason() + ")");
    }

    private static List<Section> sections(List<IssueGroup> groups) {
        return java.util.Arrays.stream(Severity.values())
                .map(severity -> new Section(
                        severity.words(),
                        severity,
                        groups.stream()
                                .filter(group -> group.first().severity() == severity)
                                .map(Line::of)
                                .collect(Collectors.toList())))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Returns the one line on what must be done, for the top of the page. */
    public Optional<String> mustBeFixed() {
        return sections.stream()
                .filter(section -> section.severity() == Severity.MUST_FIX)
                .map(section -> section.lines().size() + " kinds of mistakes must be fixed.")
                .findFirst();
    }
}
