package london.datahub.command;

import java.io.IOException;
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
import london.datahub.paper.PaperLetters;
import london.datahub.paper.Papers;
import london.datahub.publish.Audience;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar;
import london.datahub.schedule.Calendar.Deadline;
import london.datahub.schedule.JobResult;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes every paper of the calendar that is due, once, from the newest release of its audience, and says so. */
final class PapersRun {
    private final ApplicationContext hub;
    private final Reports reports = new Reports();
    private final Papers papers;
    private final Clock clock;

    PapersRun(ApplicationContext hub) {
        this.hub = hub;
        this.papers = hub.getBean(Papers.class);
        this.clock = hub.getBean(Clock.class);
    }

    /** @throws Refusal where a paper could not be made or a letter not sent; the others are */
    JobResult run() {
        int made = 0;
        List<String> waiting = new ArrayList<>();
        for (Deadline deadline : Calendar.load(Set.copyOf(reports.names())).dueBy(LocalDate.now(clock))) {
            Optional<String> report = deadline.paper().report();
            if (report.isPresent() && !papers.wasMade(deadline, report.get())) {
                Optional<String> why = made(deadline, report.get());
                made += why.isEmpty() ? 1 : 0;
                why.ifPresent(words ->
                        waiting.add(deadline.paper().what() + " for " + deadline.heldOn() + " (" + words + ")"));
            }
        }
        PaperLetters.Sent sent = hub.getBean(PaperLetters.class).send("the schedule");
        if (sent.failed() > 0) {
            waiting.add(sent.failed() + " letters to those who receive papers (the mail server did not take them)");
        }
        if (!waiting.isEmpty()) {
            throw Refusal.againstARule(
                    "Due, and not done: " + String.join("; ", waiting) + ".",
                    "A paper needs a release to its audience: publish and approve one. It is tried again with the next"
                            + " run.");
        }
        return new JobResult(made, made + " papers were due and made; " + sent.letters() + " letters say so.");
    }

    /** Returns why a paper could not be made. */
    private Optional<String> made(Deadline deadline, String report) {
        Optional<Release> release = newest(Audience.publishable(reports.audience(report)));
        if (release.isEmpty()) {
            return Optional.of("nothing was released to its audience");
        }
        try {
            papers.keep(deadline, report, release.get(), files(report, release.get()), clock.instant());
            note(deadline, report, release.get(), AuditTrail.DONE);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            note(deadline, report, release.get(), AuditTrail.FAILED);
            return Optional.of("it failed: " + e.getClass().getSimpleName());
        }
    }

    private Optional<Release> newest(Audience audience) {
        return hub.getBean(Releases.class).list().stream()
                .filter(release -> release.audience() == audience && release.state() == Release.State.RELEASED)
                .findFirst();
    }

    private List<Reports.File> files(String report, Release release) {
        return hub.getBean(AudienceReaders.class)
                .reading(
                        release.audience(),
                        tables -> reports.make(
                                tables,
                                report,
                                "all",
                                OptionalInt.of(release.number()),
                                new BoardTargets(hub.getBean(JdbcClient.class))::asAt));
    }

    private void note(Deadline deadline, String report, Release release, String outcome) {
        hub.getBean(AuditTrail.class)
                .record(
                        "the schedule",
                        "",
                        "paper-made",
                        report + " for " + deadline.occasion().name() + " of " + deadline.heldOn() + " from release "
                                + release.number(),
                        outcome);
    }
}
