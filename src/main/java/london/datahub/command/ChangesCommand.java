package london.datahub.command;

import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Changes;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a submission changed of what was in force before it. */
@Command(name = "changes", description = "Says what a submission changed of what was in force before it.")
final class ChangesCommand extends HubCommand {
    @Parameters(paramLabel = "SUBMISSION")
    private long submission;

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Loading loading = hub.getBean(Loading.class);
            Submission found = loading.submissions()
                    .find(submission)
                    .orElseThrow(() -> Refusal.badInput(
                            "There is no submission " + submission + ".",
                            "history lists those of an organisation and feed."));
            Changes changes =
                    loading.comparison().of(found, hub.getBean(Feeds.class).named(found.feed()));
            answer(changes, changes + ".");
            return DataHub.DONE;
        }
    }
}
