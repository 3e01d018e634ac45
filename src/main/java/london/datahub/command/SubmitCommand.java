package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.read.SourceFile;
import london.datahub.validate.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes one file the whole way into the warehouse. */
@Command(name = "submit", description = "Takes one file the whole way; prints the outcome and every issue.")
final class SubmitCommand extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--feed", required = true, paramLabel = "FEED", description = "which feed it is")
    private String feed;

    @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "who supplies it")
    private String organisation;

    @Option(names = "--period", required = true, paramLabel = "2021-04..2022-03", description = "its months")
    private String period;

    @Option(
            names = "--confirm",
            paramLabel = "WHAT",
            description = "looked at and meant: file-name, held-rows, fewer-rows, replace")
    private List<String> confirmed = List.of();

    @Mixin
    private GivenBack givenBack;

    @Override
    public Integer call() throws IOException {
        var request = new SubmissionRequest(file, feed, organisation, Period.of(period), new HashSet<>(confirmed));
        givenBack.mayBeWritten(file);
        try (var hub = Hub.start(settings(), Hub.clock())) {
            SubmissionOutcome outcome = givenBack.evenIfRefused(
                    SourceFile.at(file, settings().largestFile()),
                    feed,
                    this::say,
                    () -> hub.getBean(Reception.class).submit(request, stage -> {}));
            note(hub, "submission-sent", "submission " + outcome.submission().id(), "");
            List<String> lines = new ArrayList<>(List.of(OutcomeWords.of(outcome)));
            lines.addAll(givenBack.write(
                    SourceFile.at(file, settings().largestFile()), outcome.issues(), outcome.issuesNotListed(), feed));
            answer(outcome, String.join("\n", lines));
            return outcome.refused() ? DataHub.REFUSED : DataHub.DONE;
        }
    }
}
