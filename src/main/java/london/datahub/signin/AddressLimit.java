package london.datahub.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often coming in may fail from one network address: 30 times in ten minutes, whatever accounts are tried. */
final class AddressLimit {
    private static final int ATTEMPTS = 30;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    /** Tells whether one more attempt may be made from there. */
    synchronized boolean allows(String address) {
        Deque<Instant> made = attempts.get(address);
        Instant now = clock.instant();
        while (made != null && !made.isEmpty() && made.peekFirst().plus(WITHIN).isBefore(now)) {
            made.removeFirst();
        }
        return made == null || made.size() < ATTEMPTS;
    }

    /** Counts an attempt that failed. */
    synchronized void failed(String address) {
        attempts.computeIfAbsent(address, unknown -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
