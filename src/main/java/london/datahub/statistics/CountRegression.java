package london.datahub.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A log-linear regression of counts that scatter more than by chance: the variance of a count is its mean and a share of
 * the mean squared, as in a negative binomial, with that share found by moments. Source: Breslow, Applied Statistics 1984;
 * McCullagh and Nelder 1989.
 *
 * @param scatter the share of the squared mean
 */
public record CountRegression(double[] coefficients, double[][] covariance, double scatter) {
    /** With fewer areas than this for each column a line says nothing. */
    private static final int AREAS_PER_COLUMN = 5;

    /**
     * Returns the regression; empty where there are too few areas for its columns, or no fit.
     *
     * @param columns by area and column, the first one being 1
     */
    public static Optional<CountRegression> of(double[][] columns, double[] counts) {
        if (counts.length == 0 || counts.length < AREAS_PER_COLUMN * columns[0].length) {
            return Optional.empty();
        }
        double[] exposures = new double[counts.length];
        Arrays.fill(exposures, 1);
        return PoissonRegression.fit(columns, counts, exposures).map(fit -> scattered(fit, counts));
    }

    private static CountRegression scattered(PoissonRegression fit, double[] counts) {
        double excess = 0;
        double squares = 0;
        double pearson = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = fit.fitted()[i];
            double residual = counts[i] - mean;
            excess += residual * residual - mean;
            squares += mean * mean;
            pearson += residual * residual / mean;
        }
        int free = counts.length - fit.coefficients().length;
        double scale = Math.max(1, pearson / free);
        double[][] covariance = new double[fit.coefficients().length][fit.coefficients().length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] = scale * fit.inverseInformation()[i][j];
            }
        }
        return new CountRegression(
                fit.coefficients(), covariance, Math.max(0, excess / squares * counts.length / free));
    }

    /** Returns the count that is expected of an area. */
    public double expected(double[] columns) {
        double linear = 0;
        for (int i = 0; i < columns.length; i++) {
            linear += columns[i] * coefficients[i];
        }
        return Math.exp(linear);
    }

    /** Returns within what the count of one more area would lie, with the uncertainty of the line and of the area. */
    public Interval prediction(double[] columns, Confidence confidence) {
        double mean = expected(columns);
        double ofLine = 0;
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                ofLine += columns[i] * covariance[i][j] * columns[j];
            }
        }
        double variance = mean + mean * mean * (scatter + ofLine);
        GammaDistribution counts = GammaDistribution.of(mean * mean / variance, variance / mean);
        return new Interval(
                counts.inverseCumulativeProbability(confidence.tail()),
                counts.inverseSurvivalProbability(confidence.tail()));
    }
}
