package london.datahub.load;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Expectation;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.validate.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what came in with a submission against what its feed expects, and against what was in force before it came. */
public final class Expectations {
    private static final int TOO_FEW_TO_COMPARE = 20;

    private final JdbcClient database;
    private final RowOutcomes outcomes;
    private final Feeds feeds;

    public Expectations(JdbcClient database, RowOutcomes outcomes, Feeds feeds) {
        this.feeds = feeds;
        this.database = database;
        this.outcomes = outcomes;
    }

    /** Returns what is unusual; an issue that must be fixed means that nothing of the submission is loaded. */
    List<Issue> judge(Arrival arrival, Feed feed) {
        Submission submission = arrival.submission();
        List<Issue> issues = new ArrayList<>();
        nothingToLoad(submission, feed).ifPresent(issues::add);
        heldInPlaceOfLoaded(arrival, feed).ifPresent(issues::add);
        for (Expectation expectation : feed.expectations()) {
            switch (expectation.rule()) {
                case "rows-held" -> rowsHeld(submission, expectation).ifPresent(issues::add);
                case "rows-against-replaced" ->
                    againstReplaced(arrival, feed, expectation).ifPresent(issues::add);
                case "rows-against-previous-period" ->
                    againstPrevious(arrival, feed, expectation).ifPresent(issues::add);
                case "swings-against-previous-period" ->
                    issues.addAll(new Swings(database, feed, expectation).judge(arrival));
                case "counts-against-source" ->
                    issues.addAll(new CountsAgainstSource(database, feed, feeds, expectation).judge(arrival));
                case "replaced-is-meant" -> replacedIsMeant(arrival, feed).ifPresent(issues::add);
                case "nil-beside-counts" ->
                    issues.addAll(new NilBesideCounts(database, feed, expectation).judge(submission));
                case "spoken-for-twice" -> issues.addAll(new SpokenForTwice(database).judge(arrival, feed));
                default ->
                    throw new IllegalArgumentException("There is no expectation \"" + expectation.rule() + "\".");
            }
        }
        return issues;
    }

    private static boolean replacesPeriods(Feed feed) {
        return feed.layouts().stream().allMatch(layout -> layout.replaces() == Layout.Replaces.PERIOD);
    }

    private Optional<Issue> nothingToLoad(Submission submission, Feed feed) {
        boolean nothing = outcomes.rows(submission.id(), Judgement.Outcome.LOADED) == 0;
        return nothing && (replacesPeriods(feed) || outcomes.rows(submission.id(), Judgement.Outcome.HELD) > 0)
                ? Optional.of(Issue.mustFix("nothing-to-load", Place.FILE, Map.of()))
                : Optional.empty();
    }

    /** A held row must not quietly take the place of one that was there before. */
    private Optional<Issue> heldInPlaceOfLoaded(Arrival arrival, Feed feed) {
        Submission submission = arrival.submission();
        long held = outcomes.rows(submission.id(), Judgement.Outcome.HELD);
        if (held == 0
                || !replacesPeriods(feed)
                || submission.confirmed().contains("held-rows")
                || replacedFacts(arrival, feed) == 0) {
            return Optional.empty();
        }
        return Optional.of(Issue.mustFix("held-rows", Place.FILE, Map.of("held", String.valueOf(held))));
    }

    /** A file cut short must not quietly take the place of a whole one. */
    private Optional<Issue> againstReplaced(Arrival arrival, Feed feed, Expectation expectation) {
        Submission submission = arrival.submission();
        long replaced = replacedFacts(arrival, feed);
        long staged = factsThatCame(submission, feed);
        int least = expectation.percent("refuse-below-percent").orElse(0);
        return replaced >= TOO_FEW_TO_COMPARE
                        && staged * 100 < least * replaced
                        && !submission.confirmed().contains("fewer-rows")
                ? Optional.of(Issue.mustFix(
                        "fewer-rows",
                        Place.FILE,
                        Map.of("staged", String.valueOf(staged), "replaced", String.valueOf(replaced))))
                : Optional.empty();
    }

    /** Several files can come for one month, each of them new: a second one would take the place of the first. */
    private Optional<Issue> replacedIsMeant(Arrival arrival, Feed feed) {
        long replaced = replacedFacts(arrival, feed);
        return replaced > 0 && !arrival.submission().confirmed().contains(NilReturns.CONFIRMATION)
                ? Optional.of(Issue.mustFix(
                        "replaced-is-meant",
                        Place.FILE,
                        Map.of(
                                "came",
                                String.valueOf(factsThatCame(arrival.submission(), feed)),
                                "replaced",
                                String.valueOf(replaced))))
                : Optional.empty();
    }

    /** The facts that were in force of the parts and months that came in. */
    private long replacedFacts(Arrival arrival, Feed feed) {
        return FactTables.of(feed).stream()
                .mapToLong(tables -> arrival.versions(tables).stream()
                        .mapToLong(version -> database.sql("select count(*) from " + tables.inForce()
                                        + " where organisation_code = ? and part = ? and event_month = ? and "
                                        + Arrival.WAS_IN_FORCE)
                                .params(
                                        arrival.submission().organisation(),
                                        version.part(),
                                        version.month(),
                                        arrival.submission().id(),
                                        arrival.now())
                                .query(Long.class)
                                .single())
                        .sum())
                .sum();
    }

    private Optional<Issue> rowsHeld(Submission submission, Expectation expectation) {
        long held = outcomes.rows(submission.id(), Judgement.Outcome.HELD);
        long loaded = outcomes.rows(submission.id(), Judgement.Outcome.LOADED);
        int most = expectation.percent("refuse-above-percent").orElse(100);
        return held * 100 > most * (held + loaded)
                ? Optional.of(Issue.mustFix(
                        "rows-held",
                        Place.FILE,
                        Map.of(
                                "held",
                                String.valueOf(held),
                                "rows",
                                String.valueOf(held + loaded),
                                "most",
                                String.valueOf(most))))
                : Optional.empty();
    }

    private Optional<Issue> againstPrevious(Arrival arrival, Feed feed, Expectation expectation) {
        Submission submission = arrival.submission();
        long before = previousFacts(arrival, feed);
        long now = factsThatCame(submission, feed);
        if (before < TOO_FEW_TO_COMPARE) {
            return Optional.empty();
        }
        long percent = now * 100 / before;
        int least = expectation.percent("warn-below-percent").orElse(0);
        int most = expectation.percent("warn-above-percent").orElse(Integer.MAX_VALUE);
        return percent < least || percent > most
                ? Optional.of(Issue.pleaseCheck(
                        "rows-against-previous-period",
                        Place.FILE,
                        Map.of(
                                "now", String.valueOf(now),
                                "before", String.valueOf(before),
                                "least", String.valueOf(least),
                                "most", String.valueOf(most))))
                : Optional.empty();
    }

    private long factsThatCame(Submission submission, Feed feed) {
        return FactTables.of(feed).stream()
                .mapToLong(
                        tables -> database.sql("select count(*) from " + tables.inForce() + " where submission_id = ?")
                                .param(submission.id())
                                .query(Long.class)
                                .single())
                .sum();
    }

    /**
     * Checks that an expectation's parameters name what there is.
     *
     * @throws IllegalArgumentException where they do not
     */
    static void check(Expectation expectation, Feed feed, Feeds feeds) {
        switch (expectation.rule()) {
            case "rows-held",
                    "rows-against-replaced",
                    "rows-against-previous-period",
                    "replaced-is-meant",
                    "spoken-for-twice" -> {}
            case "nil-beside-counts" -> new NilBesideCounts(null, feed, expectation);
            case "swings-against-previous-period" -> new Swings(null, feed, expectation);
            case "counts-against-source" -> new CountsAgainstSource(null, feed, feeds, expectation);
            default -> throw new IllegalArgumentException("There is no expectation \"" + expectation.rule() + "\".");
        }
    }

    private long previousFacts(Arrival arrival, Feed feed) {
        Submission submission = arrival.submission();
        int length = submission.period().months().size();
        Date from = Submissions.firstDay(submission.period().from().minusMonths(length));
        Date to = Submissions.firstDay(submission.period().from().minusMonths(1));
        return FactTables.of(feed).stream()
                .mapToLong(tables -> arrival.versions(tables).stream()
                        .map(Versions.Version::part)
                        .distinct()
                        .mapToLong(part -> database.sql("select count(*) from " + tables.inForce()
                                        + " where organisation_code = ? and part = ? and event_month between ? and ?"
                                        + " and " + Arrival.WAS_IN_FORCE)
                                .params(
                                        submission.organisation(),
                                        part,
                                        from,
                                        to,
                                        arrival.submission().id(),
                                        arrival.now())
                                .query(Long.class)
                                .single())
                        .sum())
                .sum();
    }
}
