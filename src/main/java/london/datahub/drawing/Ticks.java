package london.datahub.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Round numbers along an axis that begins at zero. */
public record Ticks(double step, int count) {
    private static final int ABOUT = 4;

    /** Returns those of counts: whole numbers. */
    public static Ticks ofCounts(double greatest) {
        return with(Math.max(1, round(Math.max(1, greatest) / ABOUT)), greatest);
    }

    /** Returns those of rates, which can be parts of one. */
    public static Ticks ofRates(double greatest) {
        return with(round(Math.max(1e-6, greatest) / ABOUT), greatest);
    }

    private static Ticks with(double step, double greatest) {
        return new Ticks(step, (int) Math.max(1, Math.ceil(greatest / step - 1e-9)));
    }

    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
    }

    public double top() {
        return step * count;
    }

    public List<Double> values() {
        return IntStream.rangeClosed(0, count).mapToObj(i -> i * step).toList();
    }

    /** Returns a value as it stands at the axis. */
    public String words(double value) {
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
    }
}
