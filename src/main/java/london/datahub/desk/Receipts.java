package london.datahub.desk;

import london.datahub.access.Account;
import london.datahub.feed.Feeds;
import london.datahub.job.SubmissionOutcome;
import london.datahub.post.Letters;
import org.springframework.stereotype.Component;

/** The letter that an officer gets when a return has come in, or has not. */
@Component
class Receipts {
    private final Letters letters;
    private final Feeds feeds;
    private final MonthWords months;

    Receipts(Letters letters, Feeds feeds, MonthWords months) {
        this.letters = letters;
        this.feeds = feeds;
        this.months = months;
    }

    void of(Account officer, SubmissionOutcome outcome) {
        letters.receipt(
                officer,
                feeds.named(outcome.submission().feed()).title(),
                months.of(outcome.submission().period()),
                outcome.submission().id(),
                !outcome.refused());
    }
}
