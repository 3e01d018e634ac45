package london.datahub.command;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.job.Erasing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports what is held about one person. */
@Command(
        name = "held",
        description =
                "Shows what is held about one person, whose names or references it asks for (--json to export it).")
final class HeldCommand extends HubCommand {
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who asks")
    private String by;

    @Override
    public Integer call() throws IOException {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Erasing.Found found =
                    hub.getBean(Erasing.class).find(Asking.on(questions()).person());
            note(hub, "held-data-read", found.records().size() + " records", by);
            answer(
                    Map.of("records", Erasing.export(found), "originals", found.originals()),
                    words(found) + "\n"
                            + Erasing.export(found).stream()
                                    .map(record -> "  " + record)
                                    .collect(Collectors.joining("\n")));
            return DataHub.DONE;
        }
    }

    static String words(Erasing.Found found) {
        return found.records().size() + " records are held, and "
                + found.originals().size()
                + " original files that may hold the person"
                + (found.originals().isEmpty()
                        ? "."
                        : ": of submission "
                                + found.originals().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + ".");
    }
}
