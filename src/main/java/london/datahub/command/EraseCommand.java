package london.datahub.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.job.Erasing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases what is held about one person. */
@Command(name = "erase", description = "Erases what is held about one person, whose names or references it asks for.")
final class EraseCommand extends HubCommand {
    private static final String MEANT = "ERASE";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
    private String by;

    @Override
    public Integer call() throws IOException {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Asking asking = Asking.on(questions());
            Erasing erasing = hub.getBean(Erasing.class);
            Erasing.Found found = erasing.find(asking.person());
            if (found.records().isEmpty() && found.originals().isEmpty()) {
                answer(Map.of("records", 0), "Nothing is held about this person.");
                return DataHub.DONE;
            }
            say(HeldCommand.words(found));
            for (int i = 0; i < found.records().size(); i++) {
                say("  " + (i + 1) + ": " + words(found.records().get(i)));
            }
            Erasing.Found meant =
                    without(found, asking.plain("Numbers of records that are somebody else's (or nothing):"));
            if (!MEANT.equals(asking.plain("Write " + MEANT + " to erase the rest for good:")
                    .strip())) {
                throw Refusal.againstARule(
                        "Nothing was erased.", "Repeat it and write " + MEANT + " where it is meant.");
            }
            Erasing.Done done = erasing.erase(meant, by);
            note(hub, "person-erased", "erasure " + done.erasure() + ", " + done.records() + " records", by);
            answer(done, words(done));
            return DataHub.DONE;
        }
    }

    private static String words(Erasing.Record record) {
        return record.feed() + " of " + record.held().organisation() + ", submission "
                + record.held().submission() + ", " + record.held().month()
                + (record.held().inForce() ? "" : ", replaced since")
                + (record.recognised() ? ", recognised as the same person by the hub alone: look twice" : "");
    }

    private static Erasing.Found without(Erasing.Found found, String numbers) {
        Set<String> left = Arrays.stream(numbers.split("[, ]+"))
                .filter(number -> !number.isBlank())
                .collect(Collectors.toSet());
        List<Erasing.Record> records = new ArrayList<>();
        for (int i = 0; i < found.records().size(); i++) {
            if (!left.remove(String.valueOf(i + 1))) {
                records.add(found.records().get(i));
            }
        }
        if (!left.isEmpty()) {
            throw Refusal.badInput("A number is none of the list; nothing was erased.", "Repeat it.");
        }
        return new Erasing.Found(records, found.originals());
    }

    private static String words(Erasing.Done done) {
        List<String> lines = new ArrayList<>(List.of(
                done.records() + " records are erased with their history, and "
                        + done.originals().size()
                        + " original files are destroyed; records of others in these files stay, and can be made anew"
                        + " no more.",
                "Sent again, the same records are passed over."));
        if (done.canComeAgain() > 0) {
            lines.add("  Not so " + done.canComeAgain()
                    + " records without a reference of their own: ask their supplier" + " to leave them out.");
        }
        if (!done.unfinished().isEmpty()) {
            lines.add("  Still to do: " + done.unfinished().size()
                    + " files are not brought in yet. Run intake, then erase again.");
        }
        lines.add("Figures that were released do not change; no figure shows fewer than the rules of its table let.");
        lines.add("Backups made before today still hold the person: destroy them, or erase again after a restore.");
        lines.add("Collected files that wait to be placed were not looked through: unplaced list.");
        return String.join("\n", lines);
    }
}
