package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.load.RowOutcomes;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.validate.Judgement;
import london.datahub.validate.Period;
import london.datahub.validate.RowJudge;
import london.datahub.validate.TotalsCheck;
import picocli.CommandLine.Command;
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

    private record Answer(List<RowOutcomes.Outcome> rows, List<Issue> issues) {}

    @Override
    public Integer call() throws IOException {
        Feed feed = Feeds.load().named(feedName);
        SourceFile source = SourceFile.at(file);
        LaidOutRows.heading(source, feed);
        Answer answer = judged(source, feed);
        List<String> lines = new ArrayList<>(List.of("Checked; nothing was stored.", OutcomeWords.rows(answer.rows())));
        lines.addAll(IssueWords.of(answer.issues()));
        answer(answer, String.join("\n", lines));
        return DataHub.DONE;
    }

    private Answer judged(SourceFile source, Feed feed) throws IOException {
        RowJudge judge = new RowJudge(feed, statedPeriod());
        TotalsCheck totals = new TotalsCheck(feed);
        Map<String, Long> ends = new TreeMap<>();
        List<Issue> issues = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(source, feed)) {
            while (rows.hasNext()) {
                LaidOutRow row = rows.next();
                totals.see(row);
                ends.merge(end(judge.judge(row), issues), 1L, Long::sum);
            }
        }
        if (feed.grain() == Feed.Grain.COUNT) {
            issues.addAll(totals.differences());
        }
        return new Answer(ends.entrySet().stream().map(CheckCommand::outcome).toList(), issues);
    }

    private Period statedPeriod() {
        return Optional.ofNullable(period)
                .map(Period::of)
                .orElse(new Period(YearMonth.of(1990, 1), YearMonth.of(2099, 12)));
    }

    private static String end(Judgement judgement, List<Issue> issues) {
        if (judgement instanceof Judgement.Accepted accepted) {
            issues.addAll(accepted.issues());
            return RowOutcomes.LOADED + ":";
        }
        if (judgement instanceof Judgement.Held held) {
            issues.addAll(held.issues());
            return RowOutcomes.HELD + ":" + held.reason();
        }
        return RowOutcomes.SKIPPED + ":" + ((Judgement.Skipped) judgement).reason();
    }

    private static RowOutcomes.Outcome outcome(Map.Entry<String, Long> end) {
        String[] parts = end.getKey().split(":", 2);
        return new RowOutcomes.Outcome(parts[0], parts[1], end.getValue());
    }
}
