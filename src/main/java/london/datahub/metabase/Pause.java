package london.datahub.metabase;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass between two attempts; tests let none pass. */
interface Pause {
    Pause REAL = time -> LockSupport.parkNanos(time.toNanos());

    void sleep(Duration time);
}
