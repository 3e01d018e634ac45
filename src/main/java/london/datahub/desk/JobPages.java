package london.datahub.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import london.datahub.operate.Troubles;
import london.datahub.schedule.JobRun;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.ScheduledJob;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the hub itself is, as its administrator sees it: what is wrong, what runs when, and what became of every run. */
@Controller
class JobPages {
    private static final int SHOWN = 50;

    private final Schedule schedule;
    private final RunHistory history;
    private final Troubles troubles;
    private final Clock clock;

    JobPages(Schedule schedule, RunHistory history, Troubles troubles, Clock clock) {
        this.schedule = schedule;
        this.history = history;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** A job as the page shows it; the next time is missing where it only follows others. */
    public record Row(ScheduledJob job, Optional<Instant> next, Optional<JobRun> last) {}

    @GetMapping("/desk/jobs")
    String show(Model model) {
        List<Row> jobs = schedule.jobs().stream()
                .map(job -> new Row(job, job.next(clock.instant()), history.last(job.name())))
                .toList();
        model.addAttribute("troubles", troubles.open());
        model.addAttribute("jobs", jobs);
        model.addAttribute("runs", history.newest(SHOWN));
        return "desk/jobs";
    }
}
