package london.datahub.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import org.springframework.scheduling.support.CronExpression;

/** The network's meetings and publications, of {@code jobs/calendar.yml}. */
public record Calendar(List<Occasion> occasions, ZoneId zone) {
    private static final String FILE = "jobs/calendar.yml";
    private static final int LONGEST_BEFORE = 120;

    /**
     * Something that comes again and again.
     *
     * @param due what has to be there before it
     */
    public record Occasion(String name, String title, Optional<CronExpression> cron, List<Paper> due) {}

    /**
     * Something that has to be there before an occasion.
     *
     * @param report the report that it is, where the hub makes it
     */
    public record Paper(String what, int daysBefore, Optional<String> report) {}

    /** A paper for one meeting. */
    public record Deadline(Occasion occasion, LocalDate heldOn, Paper paper) {
        public LocalDate due() {
            return heldOn.minusDays(paper.daysBefore());
        }
    }

    /**
     * Loads the calendar.
     *
     * @param reports the names of the reports there are
     * @throws IllegalStateException naming every mistake in it
     */
    public static Calendar load(Set<String> reports) {
        return read(Definitions.matching(FILE).get(FILE), reports);
    }

    static Calendar read(String text, Set<String> reports) {
        Mistakes mistakes = new Mistakes();
        Calendar calendar = Definition.read(FILE, text, mistakes, file -> read(file, reports));
        mistakes.throwIfAny();
        return calendar;
    }

    private static Calendar read(Definition file, Set<String> reports) {
        ZoneId zone = Schedule.zone(file);
        return new Calendar(file.children("occasions", (name, occasion) -> occasion(name, occasion, reports)), zone);
    }

    private static Occasion occasion(String name, Definition occasion, Set<String> reports) {
        Optional<CronExpression> cron = CronTimes.optional(occasion);
        if (cron.isEmpty()) {
            occasion.mistake("cron", "an occasion needs a cron that says when it is held.");
        }
        return new Occasion(name, occasion.text("title"), cron, occasion.list("due", paper -> paper(paper, reports)));
    }

    private static Paper paper(Definition paper, Set<String> reports) {
        Optional<String> report = paper.optionalText("report");
        report.filter(name -> !reports.contains(name))
                .ifPresent(name -> paper.mistake("report", "there is no report \"" + name + "\"."));
        int days = paper.number("days-before", -1);
        if (days < 0 || days > LONGEST_BEFORE) {
            paper.mistake("days-before", "\"days-before\" is a number of days from 0 to " + LONGEST_BEFORE + ".");
        }
        return new Paper(paper.text("what"), days, report);
    }

    /** Returns every paper for an occasion of these days, the first day included and the last too; by when they are due. */
    public List<Deadline> deadlines(LocalDate from, LocalDate to) {
        List<Deadline> all = new ArrayList<>();
        for (Occasion occasion : occasions) {
            for (LocalDate day : days(occasion, from, to)) {
                occasion.due().forEach(paper -> all.add(new Deadline(occasion, day, paper)));
            }
        }
        all.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::heldOn));
        return all;
    }

    private List<LocalDate> days(Occasion occasion, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        ZonedDateTime before = from.atStartOfDay(zone).minusNanos(1);
        CronExpression cron = occasion.cron().orElseThrow();
        for (ZonedDateTime next = cron.next(before);
                next != null && !next.toLocalDate().isAfter(to);
                next = cron.next(next)) {
            days.add(next.toLocalDate());
        }
        return days;
    }

    /** Returns what is due on a day or before it, for an occasion that is not over. */
    public List<Deadline> dueBy(LocalDate today) {
        return deadlines(today, today.plusDays(LONGEST_BEFORE)).stream()
                .filter(deadline -> !deadline.due().isAfter(today))
                .toList();
    }
}
