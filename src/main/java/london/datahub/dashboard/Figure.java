package london.datahub.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One large figure with the one before it.
 *
 * @param change how it differs from the one before, in words; nothing where either is not shown, or is of a period that is not whole
 */
public record Figure(String shown, String period, Optional<String> before, Optional<String> change) {
    static Figure of(Grid grid, boolean comparable) {
        int last = grid.places().size() - 1;
        Cell now = grid.cells().get(last).get(0);
        if (last == 0) {
            return new Figure(now.shown(), grid.places().get(last).label(), Optional.empty(), Optional.empty());
        }
        Cell then = grid.cells().get(last - 1).get(0);
        return new Figure(
                now.shown(),
                grid.places().get(last).label(),
                Optional.of(then.shown() + " in " + grid.places().get(last - 1).label()),
                now.value()
                        .filter(value -> comparable)
                        .flatMap(value -> then.value().map(earlier -> change(value, earlier))));
    }

    private static String change(BigDecimal now, BigDecimal then) {
        BigDecimal difference = now.subtract(then);
        if (difference.signum() == 0) {
            return "the same as before";
        }
        String more = difference.signum() > 0 ? " more" : " fewer";
        String by = Cell.of(difference.abs()).shown() + more;
        if (then.compareTo(BigDecimal.valueOf(20)) < 0) {
            return by;
        }
        int percent = difference
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(then, 0, RoundingMode.HALF_UP)
                .intValue();
        return by + " (" + percent + "%)";
    }
}
