package london.datahub.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/**
 * A figure, or the coded reason why there is none.
 *
 * @param value nothing where it is coded
 * @param shown what a reader sees
 * @param interval at 95 %, of a rate
 */
public record Cell(Optional<BigDecimal> value, String shown, Optional<Interval> interval) {
    static final Cell NOT_AVAILABLE = new Cell(Optional.empty(), "[x]");
    static final Cell NOT_APPLICABLE = new Cell(Optional.empty(), "[z]");

    Cell(Optional<BigDecimal> value, String shown) {
        this(value, shown, Optional.empty());
    }

    /** Makes a cell of a rate, in tenths. */
    static Cell of(Rate rate) {
        Cell figure = of(tenths(rate.value()));
        return new Cell(figure.value, figure.shown, Optional.of(rate.interval(Confidence.P95)));
    }

    private static BigDecimal tenths(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    /** Makes a cell of a figure that was worked out, in tenths. */
    static Cell of(double number) {
        return of(tenths(number));
    }

    /** Makes a cell of words in place of a figure. */
    static Cell of(String words) {
        return new Cell(Optional.empty(), words);
    }

    /** Returns the cell of a limit of the interval; where there is none, that of the figure's own code. */
    Cell limit(ToDoubleFunction<Interval> limit) {
        return interval.map(known -> of(limit.applyAsDouble(known))).orElse(value.isEmpty() ? this : NOT_APPLICABLE);
    }

    /** Returns the greatest of figure and interval, 0 where there is none. */
    double end() {
        return Math.max(number(), interval.map(Interval::upper).orElse(0.0));
    }

    /** Makes a cell of a released measure and of what is shown of it. */
    static Cell of(Object value, Object shown) {
        if (value == null) {
            return new Cell(Optional.empty(), shown == null ? NOT_AVAILABLE.shown : shown.toString());
        }
        var number = new BigDecimal(value.toString());
        return new Cell(Optional.of(number), figure(number));
    }

    static Cell of(BigDecimal number) {
        return new Cell(Optional.of(number), figure(number));
    }

    private static String figure(BigDecimal number) {
        return number.scale() > 0
                ? String.format(Locale.ENGLISH, "%,." + number.scale() + "f", number)
                : String.format(Locale.ENGLISH, "%,d", number.toBigInteger());
    }

    double number() {
        return value.map(BigDecimal::doubleValue).orElse(0.0);
    }
}
