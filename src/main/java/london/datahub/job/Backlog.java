package london.datahub.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was received and has not come to its end: the hub's one queue, which is the table of submissions itself. What one
 * supplier sent for a feed is brought in strictly in the order of its arrival, by whoever holds the lease of the two;
 * different ones are brought in beside each other, by as many processes as there are.
 */
final class Backlog {
    private final Intake intake;
    private final Loading loading;
    private final Leases leases;
    private final TransactionTemplate transaction;
    private final Setbacks setbacks = new Setbacks();

    Backlog(Intake intake, Loading loading, Leases leases, TransactionTemplate transaction) {
        this.intake = intake;
        this.loading = loading;
        this.leases = leases;
        this.transaction = transaction;
    }

    /** One supplier's files for a feed: what is brought in in order, and what a lease is of. */
    record Line(String organisation, String feed) {
        static Line of(Submission submission) {
            return new Line(submission.organisation(), submission.feed());
        }

        boolean has(Submission submission) {
            return equals(of(submission));
        }

        String lease() {
            return organisation + " " + feed;
        }
    }

    /**
     * Brings in everything that waits and that nobody works on. What fails keeps the later ones of its supplier and feed
     * waiting, since they may replace it, and nobody else's; it is tried again, later each time.
     *
     * @param mine what of it this process may bring in; a supplier's files for a feed are left where one is not
     * @param told hears which submission is taken up and how it ended
     * @param stages hears how far each is
     */
    int finish(Predicate<Submission> mine, Progress told, Progress stages) {
        Map<Line, List<Submission>> lines = loading.submissions().unfinished().stream()
                .collect(Collectors.groupingBy(Line::of, LinkedHashMap::new, Collectors.toList()));
        int finished = 0;
        for (Line line : lines.keySet()) {
            if (!setbacks.holdBack(line)) {
                finished += lines.get(line).stream().allMatch(mine)
                        ? finishIfFree(line, told, stages)
                        : setBack(line, "an original does not lie here", told);
            }
        }
        return finished;
    }

    /** Brings in what waits of one supplier and feed, unless another process is at it or it failed just now. */
    void finish(Line line, Progress progress) {
        if (!setbacks.holdBack(line)) {
            finishIfFree(line, progress, progress);
        }
    }

    /** Tells whether a submission's original can be read here: a process may look into another folder than the hub's. */
    boolean canRead(Submission submission) {
        return intake.canRead(submission);
    }

    private int setBack(Line line, String why, Progress told) {
        setbacks.add(line);
        told.reached("what " + line.organisation() + " sent for " + line.feed() + " could not be brought in (" + why
                + "); it is tried again");
        return 0;
    }

    private int finishIfFree(Line line, Progress told, Progress stages) {
        try {
            Optional<Leases.Lease> lease = leases.tryTake(line.lease());
            if (lease.isEmpty()) {
                return 0;
            }
            try (Leases.Lease held = lease.get()) {
                return finish(line, held, told, stages);
            }
        } catch (RuntimeException e) {
            return setBack(line, e.getClass().getSimpleName(), told);
        }
    }

    /** Brings in what waits of one supplier and feed, in order; the caller holds their lease. */
    int finish(Line line, Leases.Lease lease, Progress told, Progress stages) {
        int finished = 0;
        for (Submission submission : loading.submissions().unfinished()) {
            if (line.has(submission)) {
                told.reached("taking up submission " + submission.id());
                bringIn(submission, lease, stages);
                told.reached("submission " + submission.id() + " is " + state(submission));
                finished++;
            }
        }
        setbacks.forget(line);
        return finished;
    }

    private String state(Submission submission) {
        Submission.State state = loading.submissions().get(submission.id()).state();
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Brings in one, before which nothing of its supplier and feed waits; the caller holds their lease. A file that turns
     * out unreadable half-way is refused, so that it does not stand in the way of the next.
     */
    void bringIn(Submission submission, Leases.Lease lease, Progress progress) {
        try {
            intake.run(submission, stage -> {
                lease.reached(stage);
                progress.reached(stage);
            });
        } catch (Refusal refusal) {
            transaction.executeWithoutResult(status -> loading.refuse(submission, refusal));
        }
    }

    /** Returns how far whoever works on a supplier's files for a feed is; nothing where nobody does. */
    Optional<String> stage(Line line) {
        return leases.stage(line.lease());
    }
}
