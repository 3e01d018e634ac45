package london.datahub.job;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.read.Heading;
import london.datahub.read.LaidOutRows;
import london.datahub.read.LargestFile;
import london.datahub.read.SourceFile;
import london.datahub.validate.Period;
import london.datahub.validate.RefusedColumns;

/** Judges a request before anything of it is stored: who, what, which period, and whether the file can be the feed's. */
final class Door {
    private final Feeds feeds;
    private final Organisations organisations;
    private final LargestFile largest;
    private final Clock clock;

    Door(Feeds feeds, Organisations organisations, LargestFile largest, Clock clock) {
        this.feeds = feeds;
        this.organisations = organisations;
        this.largest = largest;
        this.clock = clock;
    }

    /**
     * A request that may come in.
     *
     * @param file null for a nil return
     */
    record Admitted(Feed feed, Organisation organisation, Agreement agreement, SourceFile file) {}

    /** Judges who speaks, of what and of which period. */
    Admitted admit(String feedName, String organisationCode, Period period) {
        Feed feed = feeds.named(feedName);
        Organisation organisation = organisations.named(organisationCode);
        LocalDate today = LocalDate.now(clock);
        Agreement agreement = organisations.agreement(organisation, feed.name(), today);
        maySupply(feed, organisation);
        hasEnded(period, feed, today);
        return new Admitted(feed, organisation, agreement, null);
    }

    /** Returns the feeds as each supplier writes them. */
    SupplierFeeds supplierFeeds() {
        return new SupplierFeeds(organisations.mappings());
    }

    Admitted judge(SubmissionRequest request) throws IOException {
        Admitted admitted = admit(request.feed(), request.organisation(), request.period());
        Feed feed = supplierFeeds().of(admitted.feed(), request.organisation(), clock.instant());
        SourceFile file = request.file().opening().upTo(largest);
        Heading heading = LaidOutRows.heading(file, feed);
        RefusedColumns.mustHaveNone(file, feed);
        mayNamePersons(feed, admitted.organisation(), file);
        fitsPeriod(heading, request.period());
        isOneReturn(heading, feed, request.period());
        nameAgrees(request);
        return new Admitted(feed, admitted.organisation(), admitted.agreement(), file);
    }

    private static void maySupply(Feed feed, Organisation organisation) {
        if (!feed.suppliers().contains(organisation.kind())) {
            throw Refusal.againstARule(
                    organisation.name() + " is not among those who supply " + feed.name() + ".",
                    "It comes from: " + String.join(", ", feed.suppliers()) + ".");
        }
    }

    private void mayNamePersons(Feed feed, Organisation organisation, SourceFile file) throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (feed.namesUnderAgreement() && !organisations.mayNamePersons(organisation, feed.name(), today)) {
            RefusedColumns.mustNameNobody(file, feed);
        }
    }

    private static void hasEnded(Period period, Feed feed, LocalDate today) {
        if (!period.to().atEndOfMonth().isBefore(today)) {
            throw Refusal.againstARule(
                    "The period " + period + " has not ended yet.",
                    "Submit it from " + period.to().plusMonths(1).atDay(1) + " on, or state an earlier period.");
        }
        if (period.from().isBefore(feed.validFrom())) {
            throw Refusal.againstARule(
                    "The feed " + feed.name() + " starts with " + feed.validFrom() + ".", "State a later period.");
        }
    }

    /** Judges who says that there was nothing, of what and of which period. */
    Admitted admitNil(String feedName, String organisationCode, Period period) {
        Admitted admitted = admit(feedName, organisationCode, period);
        boolean dated = admitted.feed().layouts().stream()
                .noneMatch(layout -> layout.month().source() == EventMonth.Source.PERIOD);
        Period first = wholeReturn(admitted.feed(), period.from());
        Period last = wholeReturn(admitted.feed(), period.to());
        if (!dated && !(period.from().equals(first.from()) && period.to().equals(last.to()))) {
            throw Refusal.againstARule(
                    "The counts of this feed stand for whole returns, so the period must be one or several of them.",
                    "For " + period.from() + " that is " + first + ".");
        }
        return admitted;
    }

    private static void fitsPeriod(Heading heading, Period period) {
        for (YearMonth month : heading.months().values()) {
            if (!period.contains(month)) {
                throw Refusal.badInput(
                        "The file has columns from "
                                + heading.months().get(heading.months().firstKey()) + " to "
                                + heading.months().get(heading.months().lastKey()) + ", outside the period " + period
                                + ".",
                        "State the period that the columns cover.");
            }
        }
    }

    /** Where only the stated period says when the counts were, it must be just one month, quarter or year. */
    private static void isOneReturn(Heading heading, Feed feed, Period period) {
        Period meant = wholeReturn(feed, period.from());
        if (heading.layout().month().source() == EventMonth.Source.PERIOD && !period.equals(meant)) {
            throw Refusal.againstARule(
                    "This file does not say itself when its counts were, so the period must be one whole return.",
                    "For " + period.from() + " that is " + meant + ".");
        }
    }

    private static Period wholeReturn(Feed feed, YearMonth month) {
        int months = switch (feed.cadence()) {
            case QUARTERLY -> 3;
            case YEARLY -> 12;
            case MONTHLY, AS_IT_HAPPENS -> 1;
        };
        return Period.around(month, months);
    }

    private static void nameAgrees(SubmissionRequest request) {
        String name = request.file().name();
        FileNameQuarter.in(name)
                .filter(named -> !named.equals(request.period()))
                .filter(named -> !request.confirmed().contains(SubmissionRequest.FILE_NAME))
                .ifPresent(named -> {
                    throw Refusal.againstARule(
                            "The file's name speaks of " + named + ", and the period stated is " + request.period()
                                    + ".",
                            "State the period that is right; if it is, repeat with --confirm file-name.");
                });
    }
}
