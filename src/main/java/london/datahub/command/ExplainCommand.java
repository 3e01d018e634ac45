package london.datahub.command;

import java.util.List;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.job.Explaining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches an explanation to an advisory issue, or shows those that were given. */
@Command(
        name = "explain",
        description = "Says why an issue to check is right as it is; without an issue, shows what was said.")
final class ExplainCommand extends HubCommand {
    @Parameters(index = "0", paramLabel = "SUBMISSION")
    private long submission;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ISSUE[:PLACE]",
            description = "as not-before, not-before:D or not-before:D17")
    private String issue;

    @Option(names = "--by", paramLabel = "NAME", description = "who answers for it")
    private String by;

    @Option(names = "--text", paramLabel = "TEXT", description = "the explanation; kept sealed")
    private String text;

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Explaining explaining = hub.getBean(Explaining.class);
            List<Explaining.Told> told = issue == null ? explaining.of(submission) : List.of(explained(explaining));
            note(hub, issue == null ? "explanations-read" : "issue-explained", "submission " + submission, signed());
            answer(
                    told,
                    told.isEmpty()
                            ? "Nothing was explained."
                            : told.stream().map(ExplainCommand::words).collect(Collectors.joining("\n")));
            return DataHub.DONE;
        }
    }

    private String signed() {
        return by == null ? "" : by;
    }

    private Explaining.Told explained(Explaining explaining) {
        if (text == null) {
            throw Refusal.badInput("An explanation needs its text.", "Give it with --text.");
        }
        return explaining.explain(submission, issue, text, by);
    }

    private static String words(Explaining.Told told) {
        return told.subject() + " of submission " + told.submission() + ", explained by " + told.by() + " on "
                + told.at().atZone(Hub.LONDON).toLocalDate() + ": " + told.text();
    }
}
