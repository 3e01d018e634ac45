package london.datahub.disclosure;

import java.time.Duration;

/**
 * How long the search for something better may go on: in steps of the solvers, reckoned as the time that they take on an
 * idle machine. So a busy machine comes to the same result, only later.
 */
final class Patience {
    // What a step of the linear solver takes for each row and column.
    private static final double STEP = 4e-8;

    private final double seconds;
    private double spent;

    Patience(Duration budget) {
        this.seconds = budget.toNanos() / 1e9;
    }

    /** Counts what the constraint solver says that it worked. */
    void spend(double worked) {
        spent += worked;
    }

    /** Counts steps of the linear solver on a programme of so many rows and columns. */
    void spend(long steps, int size) {
        spent += STEP * (steps + 10) * size;
    }

    Duration left() {
        return Duration.ofNanos(Math.round(1e9 * Math.max(0, seconds - spent)));
    }

    boolean isLeft() {
        return spent < seconds;
    }
}
