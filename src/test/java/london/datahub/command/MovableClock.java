package london.datahub.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
final class MovableClock extends Clock {
    private volatile Instant now;

    MovableClock(LocalDate day) {
        moveTo(day);
    }

    void moveTo(LocalDate day) {
        now = day.atTime(12, 0).atZone(Hub.LONDON).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Hub.LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
