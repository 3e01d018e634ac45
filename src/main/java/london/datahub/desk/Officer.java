package london.datahub.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import london.datahub.access.Account;
import london.datahub.access.Agreement;
import london.datahub.access.Organisations;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.signin.Visitor;

/** The officer at the desk, and what is theirs to see: the feeds and submissions of their own organisation. */
final class Officer {
    private static final int LONGEST_SIGNATURE = 100;

    private final Visitor visitor;
    private final Organisations organisations;
    private final Feeds feeds;
    private final Loading loading;
    private final Clock clock;

    Officer(Visitor visitor, Organisations organisations, Feeds feeds, Loading loading, Clock clock) {
        this.visitor = visitor;
        this.organisations = organisations;
        this.feeds = feeds;
        this.loading = loading;
        this.clock = clock;
    }

    Account account() {
        return visitor.named();
    }

    String organisation() {
        return account().organisation().code();
    }

    /** Returns how the officer answers for something. */
    String signature() {
        String signature = account().name() + " (" + account().email() + ")";
        return signature.length() <= LONGEST_SIGNATURE ? signature : signature.substring(0, LONGEST_SIGNATURE);
    }

    /** Returns the feeds that the officer's organisation agreed to send, by title. */
    List<Feed> feeds() {
        LocalDate today = LocalDate.now(clock);
        List<String> agreed = organisations.agreements(organisation()).stream()
                .filter(agreement -> !agreement.validFrom().isAfter(today))
                .map(Agreement::feed)
                .toList();
        return feeds.all().stream()
                .filter(feed -> agreed.contains(feed.name()))
                .filter(feed ->
                        feed.suppliers().contains(account().organisation().kind()))
                .sorted(java.util.Comparator.comparing(Feed::title))
                .toList();
    }

    /**
     * Returns one of those feeds.
     *
     * @throws Refusal where there is none of that name among them
     */
    Feed feed(String name) {
        return feeds().stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "Your organisation has no agreement to send such returns.", "Ask the administrator."));
    }

    /**
     * Returns a submission of the officer's organisation.
     *
     * @throws Refusal in the same words where it is another's as where there is none
     */
    Submission submission(long number) {
        return loading.submissions()
                .find(number)
                .filter(submission -> submission.organisation().equals(organisation()))
                .orElseThrow(() -> Refusal.badInput(
                        "Your organisation has no submission " + number + ".", "The history lists those it has."));
    }

    /** Returns a submission's feed, also where the agreement on it has ended. */
    Feed feedOf(Submission submission) {
        return feeds.named(submission.feed());
    }

    /** Returns the number of the newest submission of a feed, 0 where there is none: what the officer has seen. */
    long newest(Feed feed) {
        return loading.submissions().of(organisation(), feed.name()).stream()
                .mapToLong(Submission::id)
                .max()
                .orElse(0);
    }
}
