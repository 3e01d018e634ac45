package london.datahub.job;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.collect.SealedNotes;
import london.datahub.encode.PersonSearch;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Erased;
import london.datahub.load.HeldFacts;
import london.datahub.load.HeldFacts.Held;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.person.PersonTraces;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what is held about one person, and erases it on that person's request. */
public final class Erasing {
    private final Parts parts;

    Erasing(Parts parts) {
        this.parts = parts;
    }

    /** What it works with. */
    record Parts(
            Feeds feeds,
            Organisations organisations,
            KeyRing keys,
            LinkageKey linkageKey,
            Loading loading,
            HeldFacts facts,
            Erased erased,
            PersonTraces traces,
            Originals originals,
            SealedNotes notes,
            Leases leases,
            TransactionTemplate transaction,
            Clock clock) {}

    /**
     * One record.
     *
     * @param recognised found because linkage takes it for the same person as one that has the names or references
     * @param says its columns and values; of the person's identifiers only that a code is held
     */
    public record Record(String feed, Held held, boolean recognised, Map<String, Object> says) {}

    /**
     * What is held about somebody.
     *
     * @param originals submissions whose kept file has a row with the names or a reference, or a record of the person
     */
    public record Found(List<Record> records, List<Long> originals) {}

    /**
     * What was erased.
     *
     * @param unfinished submissions whose file names the person and had to stay, because it is still to be brought in
     * @param canComeAgain records without a reference of their own: sent again, they cannot be told from others
     */
    public record Done(long erasure, long records, List<Long> originals, List<Long> unfinished, long canComeAgain) {}

    /** Looks for everything about a person. Nothing of the question is kept. */
    public Found find(PersonAsked asked) throws IOException {
        PersonSearch search = new PersonSearch(
                parts.keys.oldest(), parts.linkageKey.inUse(), asked.givenNames(), asked.surname(), asked.birthDate());
        List<String> suppliers =
                parts.organisations.all().stream().map(Organisation::code).toList();
        Set<Long> direct = new TreeSet<>();
        for (Feed feed : parts.feeds.all()) {
            asked.references()
                    .forEach(reference -> direct.addAll(parts.facts.withReference(
                            feed, suppliers, (column, supplier) -> search.token(column, supplier, reference))));
            direct.addAll(parts.facts.of(feed, search::isOf));
        }
        List<Record> records = records(parts.traces.recognisedWith(direct), direct);
        return new Found(records, originals(asked, records));
    }

    private List<Record> records(Set<Long> all, Set<Long> direct) {
        List<Record> records = new ArrayList<>();
        for (Feed feed : parts.feeds.all()) {
            parts.facts
                    .found(feed, all)
                    .forEach(held -> records.add(new Record(
                            feed.name(), held, !direct.contains(held.fact()), parts.facts.said(feed, held))));
        }
        return records;
    }

    private List<Long> originals(PersonAsked asked, List<Record> records) throws IOException {
        Set<Long> holding = submissions(records).stream()
                .filter(parts.originals::isKept)
                .collect(Collectors.toCollection(TreeSet::new));
        Mentions mentions = new Mentions(asked);
        for (long submission : parts.originals.kept()) {
            if (mentions.isIn(parts.originals, submission)) {
                holding.add(submission);
            }
        }
        return List.copyOf(holding);
    }

    private static Set<Long> submissions(List<Record> records) {
        return records.stream()
                .map(record -> record.held().submission())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Removes records with all their history, and destroys the files that hold the person. The records' coded references are
     * kept, so that they are passed over when they are sent again.
     *
     * @throws london.datahub.issue.Refusal where nobody answers for it
     */
    public Done erase(Found found, String by) throws IOException {
        String who = Signature.of(by);
        List<Long> unfinished = found.originals().stream()
                .filter(id -> parts.loading.submissions().get(id).state() == Submission.State.RECEIVED)
                .toList();
        List<Long> files = found.originals().stream()
                .filter(id -> !unfinished.contains(id))
                .toList();
        long[] canComeAgain = {0};
        long erasure;
        try (Leases.Lease lease = parts.leases.take("link")) {
            erasure = parts.transaction.execute(status -> remove(found.records(), files.size(), who, canComeAgain));
        }
        for (long submission : files) {
            parts.originals.shred(submission, parts.clock.instant());
        }
        return new Done(erasure, found.records().size(), files, unfinished, canComeAgain[0]);
    }

    private long remove(List<Record> records, long originals, String by, long[] canComeAgain) {
        long erasure = parts.erased.note(parts.clock.instant(), by, records.size(), originals);
        for (Record record : records) {
            Feed feed = parts.feeds.named(record.feed());
            List<String> tokens = parts.facts.knownBy(feed, record.held());
            canComeAgain[0] += tokens.isEmpty() ? 1 : 0;
            parts.erased.note(erasure, record.held(), tokens);
            parts.facts.remove(feed, record.held());
        }
        parts.traces
                .remove(records.stream().map(record -> record.held().fact()).toList())
                .forEach(parts.notes::shred);
        return erasure;
    }

    /** Returns what is held in the words of an export: every record with what it says. */
    public static List<Map<String, Object>> export(Found found) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Record record : found.records()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("feed", record.feed());
            row.put("supplied by", record.held().organisation());
            row.put("submission", record.held().submission());
            row.put("in force", record.held().inForce());
            row.put("found by", record.recognised() ? "recognised as the same person" : "names or reference");
            row.put("says", record.says());
            rows.add(row);
        }
        return rows;
    }
}
