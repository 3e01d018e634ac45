package london.datahub.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOrganisation;
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
    private static final LocalDate AGREED_FROM = LocalDate.of(2019, 1, 1);

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

    void register(List<DemoOrganisation> suppliers) {
        suppliers.forEach(this::register);
    }

    private void register(DemoOrganisation supplier) {
        organisations.register(new Organisation(supplier.code(), supplier.name(), supplier.kind()));
        for (String feed : supplier.feeds()) {
            organisations.agree(new Agreement(
                    supplier.code(),
                    feed,
                    "To show how modern slavery in London can be seen as a whole",
                    List.of("partner", "public"),
                    feeds.named(feed).keepOriginalDays(),
                    AGREED_FROM));
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
