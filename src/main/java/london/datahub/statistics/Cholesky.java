package london.datahub.statistics;

import java.util.Optional;

/** Small symmetric positive equations, by Cholesky's factor; only the lower triangle of a matrix is read. */
final class Cholesky {
    // Below this share of its column's own size a pivot is what rounding left of nothing.
    private static final double NOTHING = 1e-10;

    private Cholesky() {}

    /** Returns the lower factor; empty where the matrix is not positive definite. */
    static Optional<double[][]> factor(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(rest > NOTHING * matrix[i][i])) {
                        return Optional.empty();
                    }
                    factor[i][i] = Math.sqrt(rest);
                } else {
                    factor[i][j] = rest / factor[j][j];
                }
            }
        }
        return Optional.of(factor);
    }

    static double[] solve(double[][] factor, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factor[i][k] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= factor[k][i] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        return solution;
    }

    static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][];
        for (int i = 0; i < factor.length; i++) {
            double[] unit = new double[factor.length];
            unit[i] = 1;
            inverse[i] = solve(factor, unit);
        }
        return inverse;
    }
}
