package london.datahub.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What every suppression that keeps a promise must satisfy: the weights of the suppressed cells add up to at least 1.
 * Learnt from a suppression that does not, by the dual of the attacker's programme (Benders; Fischetti and Salazar,
 * Solving the cell suppression problem on tabular data with linear constraints, Management Science 2001).
 *
 * @param cells places in the programme, those always suppressed left out
 */
record Cut(int[] cells, double[] weights) {
    private static final double NOTHING = 1e-7;

    /** Learns from a side that falls short under a suppression. */
    static Cut of(TableProgramme programme, Side side, Leeway.Prices prices, boolean[] free, double reach) {
        double[] gains = new double[programme.size()];
        for (int i = 0; i < gains.length; i++) {
            Cell cell = programme.cell(i);
            gains[i] = cell.isPublished() && !free[i] ? gain(cell, prices.each()[i], reach) : 0;
        }
        double missing = side.sign() * (side.target() - prices.reached());
        int[] cells =
                IntStream.range(0, gains.length).filter(i -> gains[i] > NOTHING).toArray();
        return new Cut(
                cells,
                Arrays.stream(cells)
                        .mapToDouble(i -> Math.min(1, gains[i] / missing))
                        .toArray());
    }

    // What is suppressed already has used up what it gives, so only the others count towards what is missing.
    private static double gain(Cell cell, double price, double reach) {
        double up = Math.min(reach, cell.known().high() - cell.count());
        double down = Math.min(reach, cell.count() - Math.max(0, cell.known().low()));
        return price > 0 ? price * up : -price * down;
    }
}
