package london.datahub.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.drawing.Ink;

/**
 * The steps of a map's colours: quarters of the areas with a figure, so that one large figure does not make all others
 * pale. Equal bounds fall together.
 *
 * @param from the least figure of each step
 */
record Steps(List<Double> from) {
    static Steps of(Stream<Cell> cells) {
        double[] figures = cells.filter(cell -> cell.value().isPresent())
                .mapToDouble(Cell::number)
                .sorted()
                .toArray();
        return new Steps(IntStream.range(0, Math.min(Ink.STEPS.size(), figures.length))
                .mapToObj(i -> figures[i * figures.length / Math.min(Ink.STEPS.size(), figures.length)])
                .distinct()
                .toList());
    }

    /** Returns the step of a figure; from the darkest where there are few. */
    int of(double figure) {
        int step = 0;
        while (step + 1 < from.size() && figure >= from.get(step + 1)) {
            step++;
        }
        return step;
    }

    Ink ink(Cell cell) {
        return cell.value().isEmpty() ? Ink.NONE : Ink.STEPS.get(of(cell.number()));
    }

    Ink words(Cell cell) {
        return cell.value().isPresent() && of(cell.number()) >= 2 ? Ink.ON_DARK : Ink.ON_LIGHT;
    }
}
