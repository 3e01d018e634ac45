package london.datahub.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.collect.Originals;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.SameFacts;
import london.datahub.load.Submission;
import london.datahub.load.Withdrawals.Withdrawal;
import london.datahub.person.LinkageKey;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the warehouse anew beside itself, from the originals that are still kept, and tells whether the facts in force are
 * the same. What it made is destroyed afterwards; the warehouse is only read.
 */
public final class Replaying {
    private final DataSource dataSource;
    private final Feeds feeds;
    private final Loading loading;
    private final Originals originals;
    private final KeyRing keys;
    private final LinkageKey linkageKey;
    private final SupplierFeeds supplierFeeds;
    private final Path folder;

    /** @param folder where the other warehouse lies for as long as it is compared, encrypted */
    Replaying(
            DataSource dataSource,
            Feeds feeds,
            Loading loading,
            Originals originals,
            KeyRing keys,
            LinkageKey linkageKey,
            SupplierFeeds supplierFeeds,
            Path folder) {
        this.dataSource = dataSource;
        this.feeds = feeds;
        this.loading = loading;
        this.originals = originals;
        this.keys = keys;
        this.linkageKey = linkageKey;
        this.supplierFeeds = supplierFeeds;
        this.folder = folder;
    }

    /**
     * How it went.
     *
     * @param rebuilt submissions brought in anew, nil returns too
     * @param facts in force of these, compared with what is in force in the warehouse
     * @param differences what is not the same, by table
     * @param endedOtherwise submissions that were loaded and are now refused, or the other way round
     * @param notRebuilt submissions that cannot be made anew, and why
     */
    public record Replayed(
            int rebuilt,
            long facts,
            Map<String, SameFacts.Difference> differences,
            List<Long> endedOtherwise,
            Map<Long, String> notRebuilt) {
        public boolean same() {
            return differences.isEmpty() && endedOtherwise.isEmpty();
        }
    }

    /** Something that changed what is in force, at its moment. */
    private record Step(Instant at, Submission submission, Optional<Withdrawal> withdrawal) {}

    public Replayed run(Progress progress) throws IOException {
        Map<Long, String> left = new TreeMap<>();
        List<Step> steps = steps(left);
        try (Rebuilding beside = Rebuilding.in(folder, dataSource, feeds)) {
            for (Step step : steps) {
                again(beside, step);
                progress.reached("submission " + step.submission().id());
            }
            return compared(beside, steps, left);
        }
    }

    private List<Step> steps(Map<Long, String> left) {
        List<Step> steps = new ArrayList<>();
        for (Finished finished : finished()) {
            Submission submission = loading.submissions().get(finished.submission());
            Optional<String> reason = cannotBeRebuilt(submission);
            if (reason.isPresent()) {
                left.put(submission.id(), reason.get());
                continue;
            }
            steps.add(new Step(finished.at(), submission, Optional.empty()));
            loading.withdrawals()
                    .find(submission.id())
                    .ifPresent(taken -> steps.add(new Step(taken.at(), submission, Optional.of(taken))));
        }
        steps.sort(Comparator.comparing(Step::at)
                .thenComparing(step -> step.submission().id()));
        return steps;
    }

    private record Finished(long submission, Instant at) {}

    private List<Finished> finished() {
        return JdbcClient.create(dataSource)
                .sql("select submission_id, finished_at from warehouse.submission where finished_at is not null"
                        + " order by submission_id")
                .query((row, n) -> new Finished(
                        row.getLong(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    private Optional<String> cannotBeRebuilt(Submission submission) {
        if (feeds.all().stream().noneMatch(feed -> feed.name().equals(submission.feed()))) {
            return Optional.of("its feed is defined no more");
        }
        return submission.kind() == Submission.Kind.NIL || originals.isKept(submission.id())
                ? Optional.empty()
                : Optional.of("its original was destroyed");
    }

    private void again(Rebuilding beside, Step step) {
        Submission submission = step.submission();
        var feed = supplierFeeds.of(feeds.named(submission.feed()), submission.organisation(), submission.receivedAt());
        if (step.withdrawal().isPresent()) {
            beside.withdraw(submission, feed, step.withdrawal().get());
        } else if (submission.kind() == Submission.Kind.NIL) {
            beside.declareNil(submission, feed, step.at());
        } else {
            var placement = new RowPlacement(
                    feed,
                    submission,
                    keys.key(submission.keyId()),
                    linkageKey.inUse(),
                    loading.erased().of(submission.organisation()));
            beside.bringIn(submission, feed, step.at(), new SealedFile(originals, submission.id()), placement);
        }
    }

    private Replayed compared(Rebuilding beside, List<Step> steps, Map<Long, String> left) {
        SameFacts same = new SameFacts(
                dataSource, beside.dataSource(), linkageKey.inUse().id());
        List<Submission> rebuilt = steps.stream()
                .filter(step -> step.withdrawal().isEmpty())
                .map(Step::submission)
                .toList();
        Set<Instant> done = steps.stream().map(Step::at).collect(Collectors.toSet());
        rebuilt.forEach(
                submission -> same.compare(submission, feeds.named(submission.feed()), notDoneAgain(submission, done)));
        List<Long> otherwise = rebuilt.stream()
                .filter(submission -> submission.state() != beside.state(submission))
                .map(Submission::id)
                .toList();
        return new Replayed(rebuilt.size(), same.compared(), same.differences(), otherwise, left);
    }

    /** When files, nil returns and withdrawals of the same supplier and feed took effect that were not done again. */
    private Set<Instant> notDoneAgain(Submission submission, Set<Instant> done) {
        Set<Instant> moments = new HashSet<>(JdbcClient.create(dataSource)
                .sql("select finished_at from warehouse.submission where organisation_code = ? and feed = ?"
                        + " and finished_at is not null union select withdrawn_at from warehouse.withdrawal join"
                        + " warehouse.submission on submission.submission_id = withdrawal.submission_id"
                        + " where organisation_code = ? and feed = ?")
                .params(submission.organisation(), submission.feed(), submission.organisation(), submission.feed())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .list());
        moments.removeAll(done);
        moments.remove(Database.OPEN);
        return moments;
    }
}
