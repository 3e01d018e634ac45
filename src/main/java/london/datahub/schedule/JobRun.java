package london.datahub.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a job.
 *
 * @param due the time that it was for; nothing where a person asked for it
 * @param startedBy the schedule, the command line, or who asked for it
 * @param words what it did, or why it did not
 */
public record JobRun(
        long number,
        String job,
        Optional<Instant> due,
        String startedBy,
        Instant started,
        Optional<Instant> ended,
        Outcome outcome,
        long rows,
        String words,
        Versions versions) {
    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED,
        LOST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the outcome for a person: a lost run's process was stopped or died before its end. */
        public String words() {
            return this == LOST ? "stopped half-way" : word();
        }
    }

    /** Returns how long it took; nothing while it runs. */
    public Optional<Duration> took() {
        return ended.map(end -> Duration.between(started, end));
    }
}
