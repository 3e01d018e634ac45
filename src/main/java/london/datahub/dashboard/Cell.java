package london.datahub.dashboard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure, or the coded reason why there is none.
 *
 * @param value nothing where it is coded
 * @param shown what a reader sees
 */
public record Cell(Optional<BigDecimal> value, String shown) {
    static final Cell NOT_AVAILABLE = new Cell(Optional.empty(), "[x]");
    static final Cell NOT_APPLICABLE = new Cell(Optional.empty(), "[z]");

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
