package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import london.datahub.access.AuditTrail;
import london.datahub.access.BoardTargets;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar;
import london.datahub.schedule.Calendar.Deadline;
import london.datahub.schedule.JobResult;
import london.datahub.warehouse.Database;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes every paper of the calendar that is due, once, from the newest release of its audience. */
final class PapersRun {
    private final ApplicationContext hub;
    private final Reports reports = new Reports();
    private final JdbcClient database;
    private final Path folder;

    PapersRun(ApplicationContext hub) {
        this.hub = hub;
        this.database = hub.getBean(JdbcClient.class);
        this.folder = hub.getBean(HubSettings.class).dataDir().resolve("papers");
    }

    /** @throws Refusal where a paper is due whose audience was never released anything; the others are made */
    JobResult run() throws IOException {
        LocalDate today = LocalDate.now(hub.getBean(Clock.class));
        int made = 0;
        List<String> waiting = new ArrayList<>();
        for (Deadline deadline : Calendar.load(Set.copyOf(reports.names())).dueBy(today)) {
            Optional<String> report = deadline.paper().report();
            if (report.isPresent() && !wasMade(deadline, report.get())) {
                Optional<Release> release = newest(Audience.publishable(reports.audience(report.get())));
                if (release.isPresent()) {
                    make(deadline, report.get(), release.get());
                    made++;
                } else {
                    waiting.add(deadline.paper().what() + " for " + deadline.heldOn());
                }
            }
        }
        if (!waiting.isEmpty()) {
            throw Refusal.againstARule(
                    "Due, and nothing was released that it could be made from: " + String.join("; ", waiting) + ".",
                    "Publish and approve a release for its audience; the paper is made after it.");
        }
        return new JobResult(made, made + " papers were due and are in the folder \"papers\" of the data folder.");
    }

    private boolean wasMade(Deadline deadline, String report) {
        return database.sql(
                                "select count(*) from warehouse.paper_made where occasion = ? and held_on = ? and report = ?")
                        .params(deadline.occasion().name(), Date.valueOf(deadline.heldOn()), report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Release> newest(Audience audience) {
        return hub.getBean(Releases.class).list().stream()
                .filter(release -> release.audience() == audience && release.state() == Release.State.RELEASED)
                .findFirst();
    }

    private void make(Deadline deadline, String report, Release release) throws IOException {
        List<Reports.File> files = hub.getBean(AudienceReaders.class)
                .reading(
                        release.audience(),
                        tables -> reports.make(
                                tables,
                                report,
                                "all",
                                OptionalInt.of(release.number()),
                                new BoardTargets(database)::asAt));
        Path own = folder.resolve(deadline.occasion().name() + "-" + deadline.heldOn());
        Files.createDirectories(own);
        for (Reports.File file : files) {
            OutFile.write(own.resolve(file.name()), stream -> stream.write(file.content()));
        }
        database.sql("insert into warehouse.paper_made (occasion, held_on, report, release, files, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        deadline.occasion().name(),
                        Date.valueOf(deadline.heldOn()),
                        report,
                        release.number(),
                        files.size(),
                        Database.time(hub.getBean(Clock.class).instant()))
                .update();
        hub.getBean(AuditTrail.class)
                .record(
                        "the schedule",
                        "",
                        "paper-made",
                        report + " for " + deadline.occasion().name() + " of " + deadline.heldOn() + " from release "
                                + release.number(),
                        AuditTrail.DONE);
    }
}
