package london.datahub.report;

import java.util.Locale;

/** A scale from zero with even steps. */
final class Axis {
    private final double step;
    private final double end;
    private final double from;
    private final double length;

    /** @param length in points from {@code from}; negative where it runs upwards */
    Axis(double most, int steps, double from, double length) {
        this.step = Svg.step(most, steps);
        this.end = Math.max(1, Math.ceil(most / step)) * step;
        this.from = from;
        this.length = length;
    }

    double at(double value) {
        return from + length * value / end;
    }

    /** Draws lines across, with their figures, for an axis that runs upwards. */
    void linesAcross(Svg svg, double left, double right) {
        for (double value = 0; value <= end + step / 2; value += step) {
            svg.line(left, at(value), right, at(value), value == 0 ? Svg.GREY : Svg.LINE, 0.8);
            svg.text(left - 6, at(value) + 3.5, "end", label(value));
        }
    }

    /** Draws lines upwards, with their figures below, for an axis that runs to the right. */
    void linesUp(Svg svg, double top, double bottom) {
        for (double value = 0; value <= end + step / 2; value += step) {
            svg.line(at(value), top, at(value), bottom, value == 0 ? Svg.GREY : Svg.LINE, 0.8);
            svg.text(at(value), bottom + 13, "middle", label(value));
        }
    }

    private String label(double value) {
        return step < 1 ? String.format(Locale.ENGLISH, "%.1f", value) : String.format(Locale.ENGLISH, "%,.0f", value);
    }
}
