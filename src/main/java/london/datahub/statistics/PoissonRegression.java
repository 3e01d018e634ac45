package london.datahub.statistics;

import java.util.Optional;

/**
 * A log-linear regression of counts by maximum likelihood: Newton's method, whose every step solves the weighted normal
 * equations. Source: McCullagh and Nelder, Generalized Linear Models (2nd ed. 1989).
 *
 * @param coefficients one for each column, on the log scale
 * @param fitted the expected counts
 * @param inverseInformation the coefficients' covariance, of Poisson counts
 */
record PoissonRegression(double[] coefficients, double[] fitted, double[][] inverseInformation, double logLikelihood) {
    private static final int MOST_STEPS = 40;
    private static final double CLOSE = 1e-9;

    /**
     * Returns the fit; empty where there is none: columns that say the same, or a likelihood that grows without end, which
     * shows in coefficients that never settle.
     *
     * @param columns by row and column
     * @param exposures what each count is by, above 0
     */
    static Optional<PoissonRegression> fit(double[][] columns, double[] counts, double[] exposures) {
        double[] linear = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            linear[row] = Math.log((counts[row] + 0.5) / exposures[row]);
        }
        double[] coefficients = new double[columns[0].length];
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<double[][]> factor = Cholesky.factor(information(columns, linear, exposures));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            double[] next = Cholesky.solve(factor.get(), target(columns, counts, linear, exposures));
            boolean settled = settled(coefficients, next);
            coefficients = next;
            linear = times(columns, coefficients);
            if (settled) {
                return Optional.of(fitted(coefficients, counts, linear, exposures, factor.get()));
            }
        }
        return Optional.empty();
    }

    private static PoissonRegression fitted(
            double[] coefficients, double[] counts, double[] linear, double[] exposures, double[][] factor) {
        double[] fitted = new double[counts.length];
        double likelihood = 0;
        for (int row = 0; row < counts.length; row++) {
            fitted[row] = exposures[row] * Math.exp(linear[row]);
            likelihood += counts[row] * Math.log(fitted[row]) - fitted[row];
        }
        return new PoissonRegression(coefficients, fitted, Cholesky.inverse(factor), likelihood);
    }

    private static boolean settled(double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (!(Math.abs(after[i] - before[i]) <= CLOSE * (1 + Math.abs(after[i])))) {
                return false;
            }
        }
        return true;
    }

    private static double[][] information(double[][] columns, double[] linear, double[] exposures) {
        int size = columns[0].length;
        double[][] information = new double[size][size];
        for (int row = 0; row < columns.length; row++) {
            double weight = exposures[row] * Math.exp(linear[row]);
            for (int i = 0; i < size; i++) {
                double weighted = weight * columns[row][i];
                for (int j = 0; weighted != 0 && j <= i; j++) {
                    information[i][j] += weighted * columns[row][j];
                }
            }
        }
        return information;
    }

    private static double[] target(double[][] columns, double[] counts, double[] linear, double[] exposures) {
        double[] target = new double[columns[0].length];
        for (int row = 0; row < columns.length; row++) {
            double mean = exposures[row] * Math.exp(linear[row]);
            double working = mean * linear[row] + counts[row] - mean;
            for (int i = 0; i < target.length; i++) {
                target[i] += columns[row][i] * working;
            }
        }
        return target;
    }

    private static double[] times(double[][] columns, double[] coefficients) {
        double[] linear = new double[columns.length];
        for (int row = 0; row < columns.length; row++) {
            for (int i = 0; i < coefficients.length; i++) {
                linear[row] += columns[row][i] * coefficients[i];
            }
        }
        return linear;
    }
}
