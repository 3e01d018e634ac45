package london.datahub.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.narrative.Narrative;
import london.datahub.narrative.ReviewDesk;
import london.datahub.reference.CodeList;
import london.datahub.screen.Finding;
import london.datahub.screen.PersonalData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The review of texts that came with returns. */
@Command(
        name = "narrative",
        description = "Texts that came with returns: held until a reviewer releases or rejects them.",
        subcommands = {
            NarrativeCommand.ListCommand.class,
            NarrativeCommand.ShowCommand.class,
            NarrativeCommand.ReleaseCommand.class,
            NarrativeCommand.RejectCommand.class
        })
final class NarrativeCommand extends CommandGroup {
    /** Lists the held texts without their words. */
    @Command(name = "list", description = "Lists the texts that wait, without their words.")
    static final class ListCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<Narrative> held = hub.getBean(ReviewDesk.class).held();
                List<String> lines = new ArrayList<>(List.of(held.size() + " texts wait for a reviewer."));
                held.forEach(narrative -> lines.add("  " + words(narrative)));
                answer(held, String.join("\n", lines));
                return DataHub.DONE;
            }
        }
    }

    private static String words(Narrative narrative) {
        String topic = CodeList.named("narrative-topic").label(narrative.topic());
        return narrative.id() + ": " + narrative.organisation() + ", from " + narrative.quarter() + ", " + topic
                + (narrative.onePerson() ? ", of one person with consent" : "")
                + (narrative.findings().isEmpty() ? "" : "; may hold " + narrative.findings());
    }

    /** Shows one text with what may be personal data in brackets. */
    @Command(name = "show", description = "Shows one text; what may be personal data stands in [[ ]].")
    static final class ShowCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long id;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who reads it")
        private String reviewer;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                ReviewDesk.Shown shown = hub.getBean(ReviewDesk.class).show(id, reviewer);
                note(hub, "text-read", "text " + id, reviewer);
                answer(shown, words(shown.narrative()) + "\n\n" + marked(shown.text(), shown.findings()));
                return DataHub.DONE;
            }
        }
    }

    static String marked(String text, List<Finding> findings) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Finding finding : findings) {
            marked.append(text, from, finding.from())
                    .append("[[")
                    .append(text, finding.from(), finding.to())
                    .append("]]");
            from = finding.to();
        }
        return marked.append(text.substring(from)).toString();
    }

    /** Releases one text. */
    @Command(name = "release", description = "Releases a text that you have read.")
    static final class ReleaseCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long id;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String reviewer;

        @Option(
                names = "--harmless",
                split = ",",
                paramLabel = "KIND",
                description = "what was found and is no personal data here, as name,link")
        private List<String> harmless = List.of();

        @Override
        public Integer call() {
            Set<PersonalData> kinds = harmless.stream()
                    .map(NarrativeCommand::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonalData.class)));
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(ReviewDesk.class).release(id, reviewer, kinds);
                note(hub, "text-released", "text " + id, reviewer);
                answer(Map.of("narrative", id, "state", "released"), "Text " + id + " is released.");
                return DataHub.DONE;
            }
        }
    }

    private static PersonalData kind(String code) {
        return Arrays.stream(PersonalData.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "That is no kind of personal data that the screen looks for.",
                        "The kinds are: "
                                + Arrays.stream(PersonalData.values())
                                        .map(PersonalData::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Rejects one text. */
    @Command(name = "reject", description = "Rejects a text; its words are not kept outside the original.")
    static final class RejectCommand extends HubCommand {
        @Parameters(paramLabel = "NUMBER")
        private long id;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String reviewer;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "CODE",
                description = "personal-data, one-person, ...")
        private String reason;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                hub.getBean(ReviewDesk.class).reject(id, reviewer, reason);
                note(hub, "text-rejected", "text " + id, reviewer);
                answer(Map.of("narrative", id, "state", "rejected"), "Text " + id + " is rejected.");
                return DataHub.DONE;
            }
        }
    }
}
