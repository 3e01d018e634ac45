package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.load.RowOutcomes;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.validate.FileJudgement;
import london.datahub.validate.Period;
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

    private record Answer(List<RowOutcomes.Ended> rows, List<Issue> issues) {}

    @Override
    public Integer call() throws IOException {
        Feed feed = Feeds.load().named(feedName);
        SourceFile source = SourceFile.at(file);
        givenBack.mayBeWritten(file);
        FileJudgement judged = givenBack.evenIfRefused(source, feed.name(), this::say, () -> {
            LaidOutRows.heading(source, feed);
            return FileJudgement.of(source, feed, statedPeriod());
        });
        Answer answer = new Answer(ended(judged), judged.issues());
        List<String> lines = new ArrayList<>(List.of("Checked; nothing was stored.", OutcomeWords.rows(answer.rows())));
        lines.addAll(IssueWords.of(answer.issues(), answer.rows()));
        lines.addAll(givenBack.write(source, answer.issues(), feed.name()));
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
