package london.datahub.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of the demonstration: it stands until it is moved, and never goes back. */
public final class DemoClock extends Clock {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final ZoneId zone;
    private Instant now;

    public DemoClock(ZoneId zone) {
        this.zone = zone;
        this.now = Instant.EPOCH;
    }

    /** Moves to the morning of a day, or a minute on where it is that day already. */
    public synchronized void moveTo(LocalDate day) {
        Instant morning = day.atTime(OFFICE_OPENS).atZone(zone).toInstant();
        now = morning.isAfter(now) ? morning : now.plusSeconds(60);
    }

    /** Goes on from the last moment of a run that was interrupted. */
    public synchronized void takeUpFrom(Instant last) {
        now = last.isAfter(now) ? last : now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoClock clock = new DemoClock(other);
        clock.now = instant();
        return clock;
    }
}
