package london.datahub.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.publish.TableDefinitions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The agreements that organisations share data under; register records one. */
@Command(
        name = "agreement",
        description = "The agreements that organisations share data under: list them, end one.",
        subcommands = {AgreementCommand.ListCommand.class, AgreementCommand.EndCommand.class})
final class AgreementCommand extends CommandGroup {
    /** Lists the agreements in force. */
    @Command(name = "list", description = "Lists every agreement that has not ended.")
    static final class ListCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                Organisations organisations = hub.getBean(Organisations.class);
                List<Agreement> all = new ArrayList<>();
                List<String> lines = new ArrayList<>();
                for (Organisation organisation : organisations.all()) {
                    organisations.agreements(organisation.code()).forEach(agreement -> {
                        all.add(agreement);
                        lines.add(words(organisation, agreement));
                    });
                }
                answer(all, lines.isEmpty() ? "There is no agreement." : String.join("\n", lines));
                return DataHub.DONE;
            }
        }
    }

    private static String words(Organisation organisation, Agreement agreement) {
        return organisation.name() + " (" + organisation.code() + "): " + agreement.feed() + ", from "
                + agreement.validFrom() + ", for: " + agreement.purpose() + "; may reach "
                + String.join(" and ", agreement.audiences()) + "; originals are kept "
                + agreement.keepOriginalDays() + " days";
    }

    /** Ends an agreement. */
    @Command(
            name = "end",
            description = "Ends an agreement today: no more files, and its data are in no release made from now on.")
    static final class EndCommand extends HubCommand {
        @Parameters(paramLabel = "CODE", description = "whose agreement")
        private String code;

        @Option(names = "--feed", required = true, paramLabel = "FEED", description = "on which feed")
        private String feed;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
        private String by;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                Organisation organisation = hub.getBean(Organisations.class).named(code);
                hub.getBean(Organisations.class).end(organisation, feed, LocalDate.now(Hub.clock()));
                note(hub, "agreement-ended", code + " " + feed, by);
                answer(Map.of("organisation", code, "feed", feed), words(hub, organisation));
                return DataHub.DONE;
            }
        }

        private String words(ApplicationContext hub, Organisation organisation) {
            List<String> tables = hub.getBean(TableDefinitions.class).drawnFrom(feed);
            return "The agreement of " + organisation.name() + " on " + feed + " has ended.\n"
                    + "  No file of it is taken in any more, and the next draft has none of its data: "
                    + String.join(", ", tables) + " will say so.\n"
                    + "  Earlier releases do not change; release withdraw takes one back where the agreement says that.\n"
                    + "  What it sent is still kept; withdraw takes back single submissions.";
        }
    }
}
