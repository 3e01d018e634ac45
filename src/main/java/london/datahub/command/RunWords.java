package london.datahub.command;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.schedule.JobRun;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.ScheduledJob;

/** The schedule and the history of runs, for a person and for a program. */
final class RunWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private final Schedule schedule;
    private final RunHistory history;
    private final Clock clock;

    RunWords(Schedule schedule, RunHistory history, Clock clock) {
        this.schedule = schedule;
        this.history = history;
        this.clock = clock;
    }

    String jobs() {
        return schedule.jobs().stream().map(this::job).collect(Collectors.joining("\n"));
    }

    private String job(ScheduledJob job) {
        String next = next(job).map(RunWords::time).orElse("after another job");
        String followed = job.follows().isEmpty() ? "" : ", and after " + String.join(", ", job.follows());
        return job.name() + ": " + job.title() + ".\n    next: " + next
                + (job.cron().isEmpty() ? ": " + String.join(", ", job.follows()) : followed)
                + "\n    last: " + history.last(job.name()).map(RunWords::run).orElse("never");
    }

    private Optional<Instant> next(ScheduledJob job) {
        return job.next(clock.instant());
    }

    String history(String job, int most) {
        List<JobRun> runs = runs(job, most);
        return runs.isEmpty()
                ? "No job has run yet."
                : runs.stream().map(run -> run.job() + ": " + run(run)).collect(Collectors.joining("\n"));
    }

    private List<JobRun> runs(String job, int most) {
        return job == null ? history.newest(most) : history.of(job, most);
    }

    private static String run(JobRun run) {
        String took =
                run.took().map(length -> " in " + length.toSeconds() + " s").orElse("");
        return time(run.started()) + ", by " + run.startedBy() + ": "
                + run.outcome().words() + took + ". " + run.words() + " [" + run.rows() + "; program "
                + run.versions().code() + ", definitions " + run.versions().definitions() + ", "
                + run.versions().keyId() + "]";
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(Hub.LONDON));
    }

    List<Map<String, Object>> jobsAsJson() {
        return schedule.jobs().stream()
                .map(job -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("job", job.name());
                    shown.put("title", job.title());
                    shown.put("follows", job.follows());
                    shown.put("next", next(job).map(Instant::toString).orElse(""));
                    shown.put(
                            "last",
                            history.last(job.name()).map(RunWords::asJson).orElse(Map.of()));
                    return shown;
                })
                .toList();
    }

    List<Map<String, Object>> historyAsJson(String job, int most) {
        return runs(job, most).stream().map(RunWords::asJson).toList();
    }

    private static Map<String, Object> asJson(JobRun run) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("run", run.number());
        shown.put("job", run.job());
        shown.put("due", run.due().map(Instant::toString).orElse(""));
        shown.put("by", run.startedBy());
        shown.put("started", run.started().toString());
        shown.put("ended", run.ended().map(Instant::toString).orElse(""));
        shown.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        shown.put("rows", run.rows());
        shown.put("did", run.words());
        shown.put("program", run.versions().code());
        shown.put("definitions", run.versions().definitions());
        shown.put("key", run.versions().keyId());
        return shown;
    }
}
