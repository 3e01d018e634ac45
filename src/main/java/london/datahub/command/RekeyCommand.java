package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import london.datahub.job.Rekeying;
import picocli.CommandLine.Command;

/** Encodes persons anew with the newest key. */
@Command(
        name = "rekey",
        description = "Encodes persons anew with the newest key of the ring, from originals that are still kept.")
final class RekeyCommand extends HubCommand {
    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Rekeying.Rekeyed rekeyed = hub.getBean(Rekeying.class).run();
            answer(rekeyed, words(rekeyed));
            return DataHub.DONE;
        }
    }

    private static String words(Rekeying.Rekeyed rekeyed) {
        List<String> lines = new ArrayList<>(List.of("Persons of " + rekeyed.persons() + " records in "
                + rekeyed.submissions() + " submissions are encoded with the key " + rekeyed.keyId() + "."));
        if (!rekeyed.left().isEmpty()) {
            lines.add("Not encoded anew, because the original is not kept any more:");
            rekeyed.left()
                    .forEach((submission, persons) ->
                            lines.add("  submission " + submission + ": " + persons + " records"));
            lines.add("They stay with whom they were recognised; new records join them by shared references alone. Send"
                    + " these files again to have them compared.");
        }
        return String.join("\n", lines);
    }
}
