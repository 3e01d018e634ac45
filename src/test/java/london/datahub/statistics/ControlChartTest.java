package london.datahub.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import london.datahub.statistics.ControlChart.Signal;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    /** The twenty values of NHSRplotthedots' own tests: R's rnorm(20) with seed 123. */
    private static final List<Double> NHS_EXAMPLE = values(
            -0.56047565,
            -0.23017749,
            1.55870831,
            0.07050839,
            0.12928774,
            1.71506499,
            0.46091621,
            -1.26506123,
            -0.68685285,
            -0.44566197,
            1.22408180,
            0.35981383,
            0.40077145,
            0.11068272,
            -0.55584113,
            1.78691314,
            0.49785048,
            -1.96661716,
            0.70135590,
            -0.47279141);

    private static List<Double> values(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static ControlChart around(double mean, double limit, double... values) {
        return new ControlChart(values(values), values.length, mean, mean - limit, mean + limit);
    }

    @Test
    void mean_and_limits_are_those_of_the_nhs_package() {
        ControlChart chart = ControlChart.of(NHS_EXAMPLE).orElseThrow();
        assertThat(chart.mean()).isCloseTo(0.142, within(0.0005));
        assertThat(chart.lower()).isCloseTo(-3.01, within(0.005));
        assertThat(chart.upper()).isCloseTo(3.29, within(0.005));
        assertThat(chart.signals()).containsOnly(Signal.NONE);
    }

    @Test
    void an_outlying_step_does_not_widen_the_limits() {
        List<Double> values = new ArrayList<>(NHS_EXAMPLE);
        values.set(14, 10.0);
        ControlChart chart = ControlChart.of(values).orElseThrow();
        assertThat(chart.upper() - chart.lower()).isLessThan(10);
        assertThat(chart.signals().get(14)).isEqualTo(Signal.OUTSIDE_LIMITS);
    }

    @Test
    void eleven_points_make_no_chart() {
        assertThat(ControlChart.of(Collections.nCopies(11, 1.0))).isEmpty();
    }

    @Test
    void limits_stay_with_their_base_whatever_comes_after() {
        List<Double> longer = new ArrayList<>(NHS_EXAMPLE);
        longer.addAll(Collections.nCopies(10, 9.0));
        ControlChart before = ControlChart.of(NHS_EXAMPLE).orElseThrow();
        ControlChart after = ControlChart.of(longer, 20).orElseThrow();
        assertThat(after.mean()).isEqualTo(before.mean());
        assertThat(after.upper()).isEqualTo(before.upper());
    }

    @Test
    void seven_on_one_side_are_a_shift_and_six_are_not() {
        assertThat(around(0, 9, 1, 2, 1, 2, 1, 2, -1).signals()).containsOnly(Signal.NONE);
        assertThat(around(0, 9, -1, 1, 2, 1, 2, 1, 2, 1, -1).signals())
                .containsExactly(
                        Signal.NONE,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.SHIFT,
                        Signal.NONE);
    }

    @Test
    void seven_rising_are_a_trend_and_a_pause_breaks_it() {
        assertThat(around(4, 9, 1, 2, 3, 4, 5, 6, 7).signals()).containsOnly(Signal.TREND);
        assertThat(around(4, 9, 7, 6, 5, 4, 3, 2, 1).signals()).containsOnly(Signal.TREND);
        assertThat(around(4, 9, 1, 2, 3, 3, 4, 5, 6).signals()).containsOnly(Signal.NONE);
    }

    @Test
    void two_of_three_near_a_limit_are_told_on_the_same_side_alone() {
        assertThat(around(0, 9, 7, 1, 7).signals())
                .containsExactly(Signal.TWO_OF_THREE, Signal.NONE, Signal.TWO_OF_THREE);
        assertThat(around(0, 9, 7, -7, 1).signals()).containsOnly(Signal.NONE);
        assertThat(around(0, 9, 7, 1, 1, 7).signals()).containsOnly(Signal.NONE);
    }

    @Test
    void days_between_events_are_charted_on_a_scale_that_makes_them_even() {
        List<Double> days = values(12, 30, 7, 45, 21, 18, 60, 9, 33, 27, 14, 50);
        RareEventChart chart = RareEventChart.ofDays(days).orElseThrow();
        assertThat(chart.centre()).isBetween(15.0, 30.0);
        assertThat(chart.lower()).isNotNegative();
        assertThat(chart.upper()).isGreaterThan(60);
    }

    @Test
    void cases_between_events_have_geometric_limits() {
        RareEventChart chart =
                RareEventChart.ofCases(Collections.nCopies(12, 20.0)).orElseThrow();
        assertThat(chart.centre()).isEqualTo(20);
        assertThat(chart.upper()).isCloseTo(20 + 3 * Math.sqrt(420), within(1e-9));
        assertThat(chart.lower()).isZero();
    }

    @Test
    void too_few_gaps_make_no_chart_and_a_negative_one_is_refused() {
        assertThat(RareEventChart.ofDays(values(1, 2))).isEmpty();
        assertThat(RareEventChart.ofCases(values(1, 2))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> RareEventChart.ofDays(values(-1)));
    }
}
