package london.datahub.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one network address may try to come in: 30 times in ten minutes, whatever accounts it tries. */
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

    /** Counts an attempt and tells whether it may be made. */
    synchronized boolean allows(String address) {
        Instant now = clock.instant();
        Deque<Instant> made = attempts.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        while (!made.isEmpty() && made.peekFirst().plus(WITHIN).isBefore(now)) {
            made.removeFirst();
        }
        if (made.size() >= ATTEMPTS) {
            return false;
        }
        made.addLast(now);
        return true;
    }
}
