package london.datahub.dashboard;

import java.util.List;
import java.util.stream.IntStream;

/** Round numbers along an axis that begins at zero. */
record Ticks(double step, int count) {
    static Ticks upTo(double greatest) {
        double rough = Math.max(1, greatest) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
        step = Math.max(1, step);
        return new Ticks(step, (int) Math.max(1, Math.ceil(greatest / step)));
    }

    double top() {
        return step * count;
    }

    List<Double> values() {
        return IntStream.rangeClosed(0, count).mapToObj(i -> i * step).toList();
    }
}
