package london.datahub.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class CountRegressionTest {
    @Test
    void without_anything_to_go_by_the_mean_is_expected() {
        CountRegression mean = CountRegression.of(
                        new double[][] {{1}, {1}, {1}, {1}, {1}}, new double[] {10, 12, 8, 11, 9})
                .orElseThrow();
        assertThat(mean.expected(new double[] {1})).isCloseTo(10, within(1e-9));
        assertThat(mean.scatter()).isZero();
        Interval range = mean.prediction(new double[] {1}, Confidence.P95);
        assertThat(range.lower()).isBetween(3.0, 5.5);
        assertThat(range.upper()).isBetween(16.0, 19.0);
    }

    @Test
    void too_few_areas_for_its_columns_have_no_line() {
        assertThat(CountRegression.of(new double[][] {{1, 2}, {1, 3}, {1, 4}}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(CountRegression.of(new double[0][], new double[0])).isEmpty();
    }

    @Test
    void columns_that_say_the_same_have_no_line() {
        double[][] same = new double[20][];
        double[] counts = new double[20];
        for (int i = 0; i < 20; i++) {
            same[i] = new double[] {1, 2, 2};
            counts[i] = 10 + i;
        }
        assertThat(CountRegression.of(same, counts)).isEmpty();
    }

    @Test
    void about_95_of_100_new_areas_lie_in_the_prediction() {
        SplittableRandom random = new SplittableRandom(42);
        int held = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[][] columns = new double[32][];
            double[] counts = new double[32];
            for (int i = 0; i < 32; i++) {
                double size = 12 + random.nextDouble();
                columns[i] = new double[] {1, size};
                counts[i] = drawn(Math.exp(size - 9), random);
            }
            double[] another = {1, 12.5};
            Interval range = CountRegression.of(columns, counts).orElseThrow().prediction(another, Confidence.P95);
            held += range.contains(drawn(Math.exp(3.5), random)) ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.90, 0.99);
    }

    /** A count whose mean itself scatters by 30 %. */
    private static double drawn(double mean, SplittableRandom random) {
        double shape = 1 / 0.09;
        double scattered = GammaDistribution.of(shape, mean / shape)
                .inverseCumulativeProbability(random.nextDouble(1e-6, 1 - 1e-6));
        return PoissonDistribution.of(scattered).inverseCumulativeProbability(random.nextDouble());
    }
}
