package london.datahub.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records an organisation and what it agreed to supply. */
@Command(name = "register", description = "Records an organisation and its agreement to supply a feed.")
final class RegisterCommand extends HubCommand {
    private static final Set<String> LINKAGE = Set.of("apart", "linked", "told");
    private static final Set<String> AUDIENCES = Set.of("partner", "public", "network");

    @Parameters(paramLabel = "CODE", description = "an authority's ONS code as E09000010, or MPS, COLP, HO, ...")
    private String code;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "what people call it")
    private String name;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "authority, police, home-office, ...")
    private String kind;

    @Option(names = "--feed", required = true, paramLabel = "FEED", description = "the feed that it supplies")
    private String feedName;

    @Option(names = "--purpose", required = true, paramLabel = "TEXT", description = "what its data may be used for")
    private String purpose;

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "A",
            description = "whom they may reach: partner, public, network")
    private List<String> audiences;

    @Option(
            names = "--borough",
            paramLabel = "NAME",
            description = "a borough that a partnership speaks for; repeat it for each")
    private List<String> boroughs = List.of();

    @Option(names = "--names", description = "the agreement covers names and birth dates, where the feed needs that")
    private boolean names;

    @Option(
            names = "--linkage",
            paramLabel = "HOW",
            description = "apart: with nobody's records; linked (usual); told: who else knows somebody may be told")
    private String linkage;

    @Option(names = "--from", paramLabel = "DATE", description = "the first day of the agreement (today)")
    private LocalDate from;

    @Override
    public Integer call() {
        Feed feed = Feeds.load().named(feedName);
        mustBeKnown(feed);
        List<String> codes = boroughs.stream().map(RegisterCommand::borough).toList();
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Organisations organisations = hub.getBean(Organisations.class);
            organisations.register(new Organisation(code, name, kind));
            organisations.agree(
                    new Agreement(code, feed.name(), purpose, audiences, feed.keepOriginalDays(), firstDay()));
            organisations.speaksFor(code, codes);
            if (names) {
                organisations.agreeToNames(code, feed.name());
            }
            if (linkage != null) {
                organisations.agreeToLinkage(code, feed.name(), linkage);
            }
            note(hub, "agreement-recorded", code + " " + feed.name(), "");
            answer(Map.of("organisation", code, "feed", feed.name()), name + " may now supply " + feed.name() + ".");
            return DataHub.DONE;
        }
    }

    private void mustBeKnown(Feed feed) {
        if (!feed.suppliers().contains(kind) || !AUDIENCES.containsAll(audiences)) {
            throw Refusal.badInput(
                    "The kind or an audience is not known for " + feed.name() + ".",
                    "Kinds that supply it: " + String.join(", ", feed.suppliers()) + ". Audiences: partner, public.");
        }
        if (linkage != null && !LINKAGE.contains(linkage)) {
            throw Refusal.badInput("That is no way to link records.", "Say apart, linked or told.");
        }
        if (kind.equals("partnership") == boroughs.isEmpty()) {
            throw Refusal.badInput(
                    "A partnership is registered with the boroughs that it speaks for, and nobody else is.",
                    "Add --borough for each of them, or another --kind.");
        }
    }

    private static String borough(String text) {
        return Boroughs.named(text)
                .map(Borough::code)
                .orElseThrow(() -> Refusal.badInput(
                        "A borough that was named is none that the hub knows.", "Write its name or its ONS code."));
    }

    private LocalDate firstDay() {
        return from == null ? LocalDate.now(Hub.clock()) : from;
    }
}
