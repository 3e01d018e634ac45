package london.datahub.command;

import java.util.List;
import java.util.Set;
import london.datahub.job.NilReception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.validate.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** States that there was nothing. */
@Command(name = "nil", description = "States that an organisation had nothing to return for a period.")
final class NilCommand extends HubCommand {
    @Option(names = "--feed", required = true, paramLabel = "FEED", description = "which feed it is")
    private String feed;

    @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "who had nothing")
    private String organisation;

    @Option(names = "--period", required = true, paramLabel = "2021-04..2021-06", description = "its months")
    private String period;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
    private String by;

    @Option(names = "--confirm", paramLabel = "WHAT", description = "replace: it takes out records that are in force")
    private List<String> confirmed = List.of();

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            SubmissionOutcome outcome = hub.getBean(NilReception.class)
                    .declare(feed, organisation, Period.of(period), by, Set.copyOf(confirmed));
            note(hub, "nil-declared", "submission " + outcome.submission().id(), by);
            answer(outcome, OutcomeWords.of(outcome));
            return DataHub.DONE;
        }
    }
}
