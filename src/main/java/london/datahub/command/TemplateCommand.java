package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.TemplateMark;
import london.datahub.sheet.Template;
import london.datahub.sheet.Words;
import london.datahub.validate.AllowedWords;
import london.datahub.validate.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a feed's template. */
@Command(name = "template", description = "Writes a workbook to fill in, with headings, lists and guidance.")
final class TemplateCommand extends HubCommand {
    private static final int MONTHS_ACROSS = 12;

    @Parameters(paramLabel = "FEED")
    private String feedName;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it (.xlsx)")
    private Path out;

    @Option(
            names = "--period",
            paramLabel = "2021-04..2022-03",
            description = "the months that stand across, for a feed whose columns are months (the last twelve)")
    private String period;

    @Override
    public Integer call() throws IOException {
        Feed feed = Feeds.load().named(feedName);
        Words words = new Words(AllowedWords::of, AllowedWords.wardsByBorough());
        OutFile.write(out, file -> file.write(Template.of(feed, words, months())));
        TemplateMark mark = TemplateMark.of(feed);
        answer(
                Map.of("feed", mark.feed(), "version", mark.version(), "file", out.toString()),
                mark.line() + ", written to " + out + ".");
        return DataHub.DONE;
    }

    private List<YearMonth> months() {
        YearMonth last = YearMonth.now(Hub.clock()).minusMonths(1);
        Period asked = period == null ? new Period(last.minusMonths(MONTHS_ACROSS - 1), last) : Period.of(period);
        return Stream.iterate(asked.from(), month -> !month.isAfter(asked.to()), month -> month.plusMonths(1))
                .toList();
    }
}
