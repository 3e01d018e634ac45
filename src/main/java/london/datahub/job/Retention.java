package london.datahub.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import london.datahub.access.AuditTrail;
import london.datahub.collect.Originals;
import london.datahub.collect.RetentionRule;
import london.datahub.collect.SealedNotes;
import london.datahub.collect.UnplacedFiles;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;

/** Destroys what has rested as long as it may; the audit trail says what, and nothing of what it was. */
public final class Retention {
    private static final String BY = "retention";

    private final Feeds feeds;
    private final Originals originals;
    private final UnplacedFiles unplaced;
    private final SealedNotes notes;
    private final Loading loading;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(
            Feeds feeds,
            Originals originals,
            UnplacedFiles unplaced,
            SealedNotes notes,
            Loading loading,
            AuditTrail audit,
            Clock clock) {
        this.feeds = feeds;
        this.originals = originals;
        this.unplaced = unplaced;
        this.notes = notes;
        this.loading = loading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was destroyed.
     *
     * @param originals files of submissions
     * @param unplaced collected files that nobody placed
     * @param words explanations and reasons
     * @param encodings persons' encodings
     * @param overdue files past their day that a submission still needs, because it is not finished
     */
    public record Shredded(int originals, int unplaced, int words, long encodings, List<Long> overdue) {
        public long all() {
            return originals + unplaced + words + encodings;
        }
    }

    /** Destroys it; done again on the same day, there is nothing left to do. */
    public Shredded run() throws IOException {
        LocalDate today = LocalDate.now(clock);
        RetentionRule rule = RetentionRule.load();
        int files = originals(today);
        int left = unplaced(today);
        int words = notes.shredBefore(ago(rule.words()));
        noted(words, "words-shredded", words + " explanations and reasons");
        long encodings = encodings(rule);
        originals.sweep(clock.instant());
        return new Shredded(files, left, words, encodings, originals.pastTheirDay(today));
    }

    private Instant ago(Period time) {
        return LocalDate.now(clock).minus(time).atStartOfDay(clock.getZone()).toInstant();
    }

    private int originals(LocalDate today) throws IOException {
        List<Long> shredded = originals.shredUpTo(today, clock.instant());
        shredded.forEach(submission -> noted(1, "original-shredded", "submission " + submission));
        return shredded.size();
    }

    private int unplaced(LocalDate today) throws IOException {
        int shredded = 0;
        for (UnplacedFiles.Unplaced file : unplaced.all()) {
            if (file.kept().keepUntil().isBefore(today)) {
                unplaced.end(file, UnplacedFiles.End.EXPIRED, BY);
                noted(1, "unplaced-file-shredded", "unplaced file " + file.number());
                shredded++;
            }
        }
        return shredded;
    }

    private long encodings(RetentionRule rule) {
        long all = 0;
        for (Feed feed : feeds.all()) {
            Map<Long, Long> removed =
                    loading.persons().remove(feed, ago(rule.encodings()), ago(rule.encodingsOfReplaced()));
            removed.forEach((submission, count) ->
                    noted(count, "encodings-removed", "submission " + submission + ", " + count + " records"));
            all += removed.values().stream().mapToLong(Long::longValue).sum();
        }
        return all;
    }

    private void noted(long count, String action, String subject) {
        if (count > 0) {
            audit.record(BY, "", action, subject, AuditTrail.DONE);
        }
    }
}
