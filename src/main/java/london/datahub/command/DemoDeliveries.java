package london.datahub.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOrganisation;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.validate.Period;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration's suppliers and what they bring to the front door, each file on its day. */
final class DemoDeliveries {
    private static final LocalDate PUBLIC_FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate RECORDS_FROM = LocalDate.of(2019, 4, 1);

    /** Feeds that the demonstration has no files of are agreed from its end on, so that none is missed before. */
    private static final LocalDate AFTER_ITS_YEARS = LocalDate.of(2022, 4, 1);

    /** Kinds of suppliers that let it be told whom they know, where another does too; the Home Office does not. */
    private static final Set<String> TELLING = Set.of("authority", "police");

    private final Organisations organisations;
    private final Feeds feeds;
    private final Reception reception;
    private final DemoClock clock;
    private final Progress progress;

    DemoDeliveries(ConfigurableApplicationContext hub, DemoClock clock, Progress progress) {
        this.organisations = hub.getBean(Organisations.class);
        this.feeds = hub.getBean(Feeds.class);
        this.reception = hub.getBean(Reception.class);
        this.clock = clock;
        this.progress = progress;
    }

    /** @param first the first day of the demonstration; what comes so early has been agreed by then */
    void register(List<DemoOrganisation> suppliers, LocalDate first) {
        Set<String> sent = suppliers.stream()
                .flatMap(supplier -> supplier.feeds().stream())
                .collect(Collectors.toSet());
        for (DemoOrganisation supplier : suppliers) {
            organisations.register(new Organisation(supplier.code(), supplier.name(), supplier.kind()));
            supplier.feeds().forEach(feed -> agree(supplier, feed, first));
            feeds.all().stream()
                    .filter(feed ->
                            !sent.contains(feed.name()) && feed.suppliers().contains(supplier.kind()))
                    .forEach(feed -> agree(supplier, feed, AFTER_ITS_YEARS));
        }
    }

    private void agree(DemoOrganisation supplier, String name, LocalDate first) {
        Feed feed = feeds.named(name);
        LocalDate usual = feed.openlyPublished() ? PUBLIC_FROM : RECORDS_FROM;
        agree(supplier, feed, first.isBefore(usual) ? first : usual);
    }

    private void agree(DemoOrganisation supplier, Feed feed, LocalDate from) {
        organisations.agree(new Agreement(
                supplier.code(),
                feed.name(),
                "To show how modern slavery in London can be seen as a whole",
                List.of("partner", "public", "network"),
                feed.keepOriginalDays(),
                from));
        if (TELLING.contains(supplier.kind())) {
            organisations.agreeToLinkage(supplier.code(), feed.name(), "told");
        }
    }

    void bring(DemoFile file) throws IOException {
        clock.moveTo(file.submitOn());
        var request = new SubmissionRequest(
                file.file(), file.feed(), file.organisation(), new Period(file.from(), file.to()), Set.of());
        SubmissionOutcome outcome = reception.submit(request, progress);
        if (outcome.submission().state() != Submission.State.LOADED) {
            throw new IllegalStateException("A file of the demonstration was not loaded.");
        }
    }
}
