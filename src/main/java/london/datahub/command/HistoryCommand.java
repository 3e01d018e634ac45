package london.datahub.command;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import london.datahub.access.Organisations;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.History;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.reference.CodeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an organisation handed in for a feed, and what became of it. */
@Command(name = "history", description = "Lists what an organisation handed in for a feed, and what became of it.")
final class HistoryCommand extends HubCommand {
    private static final CodeList REASONS = CodeList.named("withdrawal-reason");

    @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "who handed it in")
    private String organisation;

    @Option(names = "--feed", required = true, paramLabel = "FEED", description = "for which feed")
    private String feedName;

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Feed feed = hub.getBean(Feeds.class).named(feedName);
            String code = hub.getBean(Organisations.class).named(organisation).code();
            List<History.Entry> entries = hub.getBean(Loading.class).history().of(code, feed);
            answer(
                    entries,
                    entries.isEmpty()
                            ? "Nothing was handed in."
                            : entries.stream().map(HistoryCommand::words).collect(Collectors.joining("\n")));
            return DataHub.DONE;
        }
    }

    private static String words(History.Entry entry) {
        LocalDate day = entry.receivedAt().atZone(Hub.LONDON).toLocalDate();
        return "%d  %s  %s  %s%s: %s"
                .formatted(
                        entry.submission(),
                        entry.period(),
                        entry.kind() == Submission.Kind.NIL ? "nil return" : "file",
                        day,
                        OutcomeWords.late(entry.daysLate()),
                        became(entry));
    }

    private static String became(History.Entry entry) {
        String by = entry.replacedBy().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return entry.state().words()
                + (by.isEmpty() ? "" : " by submission " + by)
                + entry.withdrawn()
                        .map(withdrawn ->
                                " on " + withdrawn.at().atZone(Hub.LONDON).toLocalDate() + " by " + withdrawn.by()
                                        + " (" + REASONS.label(withdrawn.reason()) + ")")
                        .orElse("");
    }
}
