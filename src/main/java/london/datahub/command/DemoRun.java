package london.datahub.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOrganisation;
import london.datahub.demo.Demonstration;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.load.Submission;
import london.datahub.publish.Publisher;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import london.datahub.validate.Period;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the demonstration's files through the front door, each on its day, and releases once a year. Stopped half-way,
 * it goes on where it was; done before, it does nothing.
 */
final class DemoRun {
    private static final LocalDate AGREED_FROM = LocalDate.of(2019, 1, 1);
    private static final List<LocalDate> RELEASE_DAYS = List.of(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 7, 1));
    private static final String APPROVER = "The demonstration";

    private final ConfigurableApplicationContext hub;
    private final DemoClock clock;
    private final DemoFolder folder;
    private final Consumer<String> say;

    DemoRun(ConfigurableApplicationContext hub, DemoClock clock, DemoFolder folder, Consumer<String> say) {
        this.hub = hub;
        this.clock = clock;
        this.folder = folder;
        this.say = say;
    }

    void make() throws IOException {
        long received = received();
        folder.mustFit(received);
        if (released() >= RELEASE_DAYS.size()) {
            say.accept("The demonstration was made before; nothing is done twice.");
            return;
        }
        folder.begin();
        Demonstration demonstration = Demonstration.write(folder.path(), folder.options());
        say.accept("Wrote " + demonstration.files().size() + " files to " + folder.path() + ".");
        demonstration.organisations().forEach(this::register);
        hub.getBean(Reception.class).finishInterrupted(stage -> {});
        List<DemoFile> files = demonstration.files();
        for (LocalDate releaseDay : RELEASE_DAYS) {
            for (int i = 0; i < files.size(); i++) {
                if (i >= received && files.get(i).submitOn().isBefore(releaseDay)) {
                    submit(files.get(i));
                    received++;
                }
            }
            release(releaseDay);
        }
    }

    private long received() {
        return hub.getBean(JdbcClient.class)
                .sql("select count(*) from warehouse.submission")
                .query(Long.class)
                .single();
    }

    private long released() {
        return hub.getBean(Releases.class).list().stream()
                .filter(release -> release.state() == Release.State.RELEASED)
                .count();
    }

    private void register(DemoOrganisation organisation) {
        Organisations organisations = hub.getBean(Organisations.class);
        organisations.register(new Organisation(organisation.code(), organisation.name(), organisation.kind()));
        for (String name : organisation.feeds()) {
            Feed feed = hub.getBean(Feeds.class).named(name);
            organisations.agree(new Agreement(
                    organisation.code(),
                    name,
                    "To show how modern slavery in London can be seen as a whole",
                    List.of("partner", "public"),
                    feed.keepOriginalDays(),
                    AGREED_FROM));
        }
    }

    private void submit(DemoFile file) throws IOException {
        clock.moveTo(file.submitOn());
        var request = new SubmissionRequest(
                file.file(), file.feed(), file.organisation(), new Period(file.from(), file.to()), Set.of());
        SubmissionOutcome outcome = hub.getBean(Reception.class).submit(request, stage -> {});
        if (outcome.submission().state() != Submission.State.LOADED) {
            throw new IllegalStateException("A file of the demonstration was not loaded.");
        }
    }

    private void release(LocalDate day) {
        clock.moveTo(day);
        if (released() <= RELEASE_DAYS.indexOf(day)) {
            Publisher publisher = hub.getBean(Publisher.class);
            int release = publisher.draft(clock.instant(), "partner");
            publisher.approve(release, APPROVER);
            say.accept("Release " + release + ": the tables as known on " + day + ".");
        }
    }
}
