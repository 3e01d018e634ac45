package london.datahub.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.collect.Originals;
import london.datahub.encode.FactShape;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.SealedPersons;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encodes persons anew with the newest key of the ring, from originals that are still kept. From the first moment on new
 * submissions use that key; done again, it goes on with what is left.
 */
public final class Rekeying {
    private static final int AT_ONCE = 1000;

    private final Feeds feeds;
    private final KeyRing keys;
    private final LinkageKey linkageKey;
    private final Originals originals;
    private final Loading loading;
    private final SupplierFeeds supplierFeeds;
    private final Leases leases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rekeying(
            Feeds feeds,
            KeyRing keys,
            LinkageKey linkageKey,
            Originals originals,
            Loading loading,
            SupplierFeeds supplierFeeds,
            Leases leases,
            TransactionTemplate transaction,
            Clock clock) {
        this.feeds = feeds;
        this.keys = keys;
        this.linkageKey = linkageKey;
        this.originals = originals;
        this.loading = loading;
        this.supplierFeeds = supplierFeeds;
        this.leases = leases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What was encoded anew.
     *
     * @param left how many persons of which submission cannot be, because its original is not kept any more
     */
    public record Rekeyed(String keyId, long submissions, long persons, Map<Long, Long> left) {}

    /** @throws Refusal where nothing is left to be encoded with the newest key */
    public Rekeyed run() {
        Key key = keys.current();
        try (Leases.Lease lease = leases.take("link")) {
            Map<Long, Long> old = ofOtherKeys(key);
            if (linkageKey.inUse().id().equals(key.id()) && old.isEmpty()) {
                throw Refusal.againstARule(
                        "Everything is encoded with the newest key of the ring already.",
                        "Add a line with a new key to the key ring, and run this again.");
            }
            if (!linkageKey.inUse().id().equals(key.id())) {
                linkageKey.use(key, clock.instant());
            }
            old.keySet().forEach(submission -> encode(submission, key));
            Map<Long, Long> left = ofOtherKeys(key);
            return new Rekeyed(key.id(), old.size() - left.size(), sum(old) - sum(left), left);
        }
    }

    private static long sum(Map<Long, Long> persons) {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<Long, Long> ofOtherKeys(Key key) {
        Map<Long, Long> counts = new TreeMap<>();
        feeds.all().forEach(feed -> counts.putAll(loading.persons().ofOtherKeys(feed, key.id())));
        return counts;
    }

    private void encode(long id, Key key) {
        Submission submission = loading.submissions().get(id);
        Feed feed =
                supplierFeeds.of(feeds.named(submission.feed()), submission.organisation(), submission.receivedAt());
        RowPlacement placement = new RowPlacement(
                feed,
                submission,
                keys.key(submission.keyId()),
                key,
                loading.erased().of(submission.organisation()));
        try (Leases.Lease lease = leases.take(submission.organisation() + " " + submission.feed())) {
            transaction.executeWithoutResult(status -> FailureWithoutWords.guard(() -> {
                encode(submission, feed, placement);
                return null;
            }));
        } catch (Refusal notKept) {
            // told with what is left
        }
    }

    private void encode(Submission submission, Feed feed, RowPlacement placement) throws Exception {
        try (SeenRows rows = new SeenRows(new SealedFile(originals, submission.id()), feed)) {
            List<PlacedRow> some = new ArrayList<>();
            while (rows.hasNext()) {
                some.add(placement.place(rows.next()));
                if (some.size() == AT_ONCE || !rows.hasNext()) {
                    store(submission, some);
                    some.clear();
                }
            }
        }
    }

    private void store(Submission submission, List<PlacedRow> rows) {
        SealedPersons persons = loading.persons();
        rows.stream()
                .filter(row ->
                        row.layout() != null && FactShape.of(row.layout()).identified())
                .forEach(row -> persons.replace(submission, row.layout(), row.encoded()));
    }
}
