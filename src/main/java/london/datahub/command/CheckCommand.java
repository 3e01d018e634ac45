package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.load.RowOutcomes;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.validate.FileJudgement;
import london.datahub.validate.Period;
import london.datahub.validate.RefusedColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a file as {@code submit} would, and stores nothing. */
@Command(name = "check", description = "Judges one file as submit would, and stores nothing.")
final class CheckCommand extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--feed", required = true, paramLabel = "FEED", description = "which feed it is")
    private String feedName;

    @Option(names = "--period", paramLabel = "2021-04..2022-03", description = "its months, to check the dates too")
    private String period;

    @Mixin
    private GivenBack givenBack;

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "who would supply it, to hold it against what is in force too; needs --period")
    private String organisation;

    private record Answer(
            List<RowOutcomes.Ended> rows, List<Issue> issues, List<IssueGroup> issueGroups, long issuesNotListed) {}

    @Override
    public Integer call() throws IOException {
        givenBack.mayBeWritten(file);
        return organisation == null ? byItself() : asSubmitted();
    }

    private int asSubmitted() throws IOException {
        if (period == null) {
            throw Refusal.badInput("With --organisation the period is needed too.", "Give it with --period.");
        }
        var request = new SubmissionRequest(file, feedName, organisation, Period.of(period), Set.of());
        try (var hub = Hub.start(settings(), Hub.clock())) {
            SourceFile source = SourceFile.at(file, settings().largestFile());
            SubmissionOutcome outcome = givenBack.evenIfRefused(
                    source,
                    feedName,
                    this::say,
                    () -> hub.getBean(Reception.class).rehearse(request));
            List<String> lines = new ArrayList<>(List.of(OutcomeWords.ofCheck(outcome)));
            lines.addAll(givenBack.write(source, outcome.issues(), outcome.issuesNotListed(), feedName));
            answer(outcome, String.join("\n", lines));
            return DataHub.DONE;
        }
    }

    private int byItself() throws IOException {
        Feed feed = Feeds.load().named(feedName);
        SourceFile source = SourceFile.at(file, settings().largestFile());
        FileJudgement judged = givenBack.evenIfRefused(source, feed.name(), this::say, () -> {
            LaidOutRows.heading(source, feed);
            RefusedColumns.mustHaveNone(source, feed);
            return FileJudgement.of(source, feed, statedPeriod());
        });
        Answer answer = new Answer(
                ended(judged),
                judged.issues(),
                judged.issueGroups(),
                judged.found().notKept());
        List<String> lines = new ArrayList<>(List.of("Checked; nothing was stored.", OutcomeWords.rows(answer.rows())));
        lines.addAll(IssueWords.of(answer.issueGroups()));
        lines.addAll(givenBack.write(source, answer.issues(), answer.issuesNotListed(), feed.name()));
        answer(answer, String.join("\n", lines));
        return DataHub.DONE;
    }

    private static List<RowOutcomes.Ended> ended(FileJudgement judged) {
        return judged.ends().entrySet().stream()
                .map(end -> new RowOutcomes.Ended(
                        end.getKey().outcome(), end.getKey().reason(), end.getValue()))
                .toList();
    }

    private Period statedPeriod() {
        return Optional.ofNullable(period)
                .map(Period::of)
                .orElse(new Period(YearMonth.of(1990, 1), YearMonth.of(2099, 12)));
    }
}
