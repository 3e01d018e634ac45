package london.datahub.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.job.Replaying;
import picocli.CommandLine.Command;

/** Proves that the warehouse is what its originals make of it. */
@Command(
        name = "replay",
        description = "Makes the warehouse anew beside itself from the originals that are kept, and compares both.")
final class ReplayCommand extends HubCommand {
    @Override
    public Integer call() throws IOException {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Replaying.Replayed replayed = hub.getBean(Replaying.class).run(stage -> {});
            note(hub, "replayed", replayed.rebuilt() + " submissions", "");
            answer(replayed, words(replayed));
            return replayed.same() ? DataHub.DONE : DataHub.FAILED;
        }
    }

    private static String words(Replaying.Replayed replayed) {
        List<String> lines = new ArrayList<>(List.of(replayed.rebuilt() + " submissions were brought in anew, and "
                + replayed.facts() + " facts in force of theirs were compared: "
                + (replayed.same() ? "they are the same." : "they are not the same.")));
        replayed.differences()
                .forEach((table, rows) -> lines.add("  " + table + ": " + rows.onlyInWarehouse()
                        + " rows are only in the warehouse, " + rows.onlyInRebuilt() + " only in what was made anew"));
        if (!replayed.endedOtherwise().isEmpty()) {
            lines.add("  Loaded before and refused now, or the other way round: submission "
                    + numbers(replayed.endedOtherwise()) + ".");
        }
        if (!replayed.same()) {
            lines.add("A definition of a feed may have changed since they came; if none has, tell who looks after the"
                    + " program before anything is released.");
        }
        var reasons = replayed.notRebuilt().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue(),
                        TreeMap::new,
                        Collectors.mapping(entry -> entry.getKey(), Collectors.toList())));
        reasons.forEach((reason, submissions) ->
                lines.add("Not made anew, since " + reason + ": submission " + numbers(submissions) + "."));
        return String.join("\n", lines);
    }

    private static String numbers(List<Long> submissions) {
        return submissions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
