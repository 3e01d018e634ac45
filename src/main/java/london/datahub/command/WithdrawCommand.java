package london.datahub.command;

import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.job.Withdrawing;
import london.datahub.load.Withdrawals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a submission back. */
@Command(name = "withdraw", description = "Takes a submission back; it leaves a gap until something is sent again.")
final class WithdrawCommand extends HubCommand {
    @Parameters(paramLabel = "SUBMISSION")
    private long submission;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "REASON",
            description = "a word of jobs/_codes/withdrawal-reason.csv, as wrong-file or errors-in-data")
    private String reason;

    @Option(names = "--text", paramLabel = "TEXT", description = "more about it; kept sealed")
    private String text;

    @Option(names = "--by", paramLabel = "NAME", description = "who answers for it (the administrator)")
    private String by = "The administrator";

    @Override
    public Integer call() {
        try (var hub = Hub.start(settings(), Hub.clock())) {
            Withdrawing.Withdrawn withdrawn =
                    hub.getBean(Withdrawing.class).withdraw(submission, reason, Optional.ofNullable(text), by);
            note(hub, "submission-withdrawn", "submission " + submission, by);
            answer(withdrawn, words(withdrawn));
            return DataHub.DONE;
        }
    }

    private static String words(Withdrawing.Withdrawn withdrawn) {
        Withdrawals.Consequences consequences = withdrawn.consequences();
        String months = consequences.months().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String releases = withdrawn.releases().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return String.join(
                "\n",
                "Submission " + withdrawn.submission().id() + " is withdrawn: " + withdrawn.reason() + ".",
                "  " + consequences.records() + " records count no longer. Months left open: " + months + ".",
                "  " + consequences.notComingBack() + " earlier records that it had replaced do not come back by"
                        + " themselves; send again what should stand.",
                "  The next draft of these tables will differ: " + String.join(", ", withdrawn.tables()) + ".",
                releases.isEmpty()
                        ? "  No release was made with it."
                        : "  Released with it, and not changed: release " + releases + ".");
    }
}
