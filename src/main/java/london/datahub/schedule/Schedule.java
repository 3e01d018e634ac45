package london.datahub.schedule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.issue.Refusal;

/** The jobs of {@code jobs/schedule.yml}, in its order. */
public record Schedule(List<ScheduledJob> jobs) {
    private static final String FILE = "jobs/schedule.yml";

    /**
     * Loads the schedule.
     *
     * @throws IllegalStateException naming every mistake in it
     */
    public static Schedule load() {
        return read(Definitions.matching(FILE).get(FILE));
    }

    static Schedule read(String text) {
        Mistakes mistakes = new Mistakes();
        Schedule schedule = Definition.read(FILE, text, mistakes, Schedule::read);
        mistakes.throwIfAny();
        return schedule;
    }

    private static Schedule read(Definition file) {
        ZoneId zone = zone(file);
        List<ScheduledJob> jobs = new ArrayList<>();
        file.children("jobs", (name, job) -> jobs.add(job(name, job, zone, jobs)));
        if (jobs.isEmpty()) {
            file.mistake("jobs", "a schedule needs jobs.");
        }
        return new Schedule(List.copyOf(jobs));
    }

    static ZoneId zone(Definition file) {
        try {
            return ZoneId.of(file.text("zone"));
        } catch (DateTimeException e) {
            file.mistake("zone", "that is no time zone; write it as Europe/London.");
            return ZoneOffset.UTC;
        }
    }

    private static ScheduledJob job(String name, Definition job, ZoneId zone, List<ScheduledJob> before) {
        ScheduledJob read =
                new ScheduledJob(name, job.text("title"), CronTimes.optional(job), job.texts("follows"), zone);
        // Only what stands above can be followed, so no job can follow itself by a detour.
        Set<String> unknown = new HashSet<>(read.follows());
        before.forEach(other -> unknown.remove(other.name()));
        unknown.forEach(other -> job.mistake("follows", "no job \"" + other + "\" stands above this one."));
        if (read.cron().isEmpty() && read.follows().isEmpty()) {
            job.mistake("cron", "a job needs a cron, or jobs that it follows.");
        }
        if (!name.matches("[a-z][a-z-]{0,39}")) {
            job.mistake("title", "a job's name is of small letters and hyphens, 40 at most.");
        }
        return read;
    }

    public Optional<ScheduledJob> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** @throws Refusal where there is none, naming those that there are */
    public ScheduledJob named(String name) {
        return find(name)
                .orElseThrow(() -> Refusal.badInput(
                        "There is no job of that name.",
                        "The jobs are: "
                                + String.join(
                                        ", ",
                                        jobs.stream().map(ScheduledJob::name).toList())
                                + "."));
    }

    /** Returns the jobs that follow one. */
    List<ScheduledJob> following(String name) {
        return jobs.stream().filter(job -> job.follows().contains(name)).toList();
    }
}
