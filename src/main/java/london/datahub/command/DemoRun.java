package london.datahub.command;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoFile;
import london.datahub.demo.Demonstration;
import london.datahub.job.Linking;
import london.datahub.job.Reception;
import london.datahub.load.Progress;
import london.datahub.publish.Audience;
import london.datahub.publish.Publisher;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the demonstration's files through the front door, each on its day, and releases once a year. Stopped half-way,
 * it goes on where it was; done before, it does nothing.
 */
final class DemoRun {
    // Partners read the public figures too, and theirs are protected with these known.
    private static final List<Audience> AUDIENCES = List.of(Audience.PUBLIC, Audience.PARTNER);
    private static final Audience LAST = AUDIENCES.get(AUDIENCES.size() - 1);
    private static final List<LocalDate> RELEASE_DAYS = List.of(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 7, 1));
    private static final String APPROVER = "The demonstration";

    private final ConfigurableApplicationContext hub;
    private final DemoClock clock;
    private final DemoFolder folder;
    private final Consumer<String> say;
    private final Progress progress;

    DemoRun(
            ConfigurableApplicationContext hub,
            DemoClock clock,
            DemoFolder folder,
            Consumer<String> say,
            Progress progress) {
        this.hub = hub;
        this.clock = clock;
        this.folder = folder;
        this.say = say;
        this.progress = progress;
    }

    void make() throws IOException {
        long received = received();
        folder.mustFit(received);
        if (released(LAST) >= RELEASE_DAYS.size()) {
            say.accept("The demonstration was made before; nothing is done twice.");
            return;
        }
        folder.begin();
        Demonstration demonstration = Demonstration.write(folder.path(), folder.options());
        say.accept("Wrote " + demonstration.files().size() + " files to " + folder.path() + ".");
        bring(demonstration, received);
    }

    private void bring(Demonstration demonstration, long received) throws IOException {
        DemoDeliveries deliveries = new DemoDeliveries(hub, clock, progress);
        deliveries.register(demonstration.organisations());
        lastReceived().ifPresent(clock::takeUpFrom);
        hub.getBean(Reception.class).finishInterrupted(progress);
        List<DemoFile> left = demonstration.files().stream().skip(received).toList();
        for (LocalDate releaseDay : RELEASE_DAYS) {
            for (DemoFile file : left) {
                if (file.submitOn().isBefore(releaseDay)) {
                    deliveries.bring(file);
                }
            }
            left = left.stream()
                    .filter(file -> !file.submitOn().isBefore(releaseDay))
                    .toList();
            release(releaseDay);
        }
    }

    private long received() {
        return hub.getBean(JdbcClient.class)
                .sql("select count(*) from warehouse.submission")
                .query(Long.class)
                .single();
    }

    private Optional<Instant> lastReceived() {
        return hub.getBean(JdbcClient.class)
                .sql("select received_at from warehouse.submission order by received_at desc fetch first row only")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private long released(Audience audience) {
        return hub.getBean(Releases.class).list().stream()
                .filter(release -> release.state() == Release.State.RELEASED)
                .filter(release -> release.audience() == audience)
                .count();
    }

    private void release(LocalDate day) {
        int before = RELEASE_DAYS.indexOf(day);
        List<Audience> left = AUDIENCES.stream()
                .filter(audience -> released(audience) <= before)
                .toList();
        if (!left.isEmpty()) {
            // One moment for all: their figures are of the same facts.
            clock.moveTo(day);
        }
        if (left.equals(AUDIENCES)) {
            say.accept(
                    "On " + day + ": " + LinkWords.of(hub.getBean(Linking.class).run()));
        }
        left.forEach(audience -> release(hub.getBean(Publisher.class), audience, day));
    }

    private void release(Publisher publisher, Audience audience, LocalDate day) {
        int release = publisher.draft(clock.instant(), audience.word());
        publisher.approve(release, APPROVER);
        say.accept("Release " + release + ": the tables for the " + audience.word() + " audience as known on " + day
                + ". " + hub.getBean(Releases.class).numbered(release).attack());
    }
}
