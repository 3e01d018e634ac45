package london.datahub.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import london.datahub.collect.Originals;
import london.datahub.issue.FoundIssues;
import london.datahub.load.Loading;
import london.datahub.sheet.MarkedCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the marked copy of a submitted file again, from the original that is kept. */
@Command(name = "marked", description = "Writes a submitted workbook with what to fix marked in it.")
final class MarkedCommand extends HubCommand {
    @Parameters(paramLabel = "SUBMISSION", description = "its number")
    private long submission;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
    private Path out;

    @Override
    public Integer call() throws IOException {
        OutFile.mayBeWritten(out);
        try (var hub = Hub.start(settings(), Hub.clock())) {
            FoundIssues found = new FoundIssues();
            hub.getBean(Loading.class).issues().each(submission, found::add);
            try (InputStream original = hub.getBean(Originals.class).open(submission)) {
                OutFile.write(out, file -> MarkedCopy.write(original, found.kept(), file));
            }
            note(hub, "marked-copy-made", "submission " + submission, "");
            answer(
                    Map.of("submission", submission, "file", out.toString()),
                    "The file of submission " + submission + ", marked: " + out
                            + ". It holds what the file holds: treat it alike.");
            return DataHub.DONE;
        }
    }
}
