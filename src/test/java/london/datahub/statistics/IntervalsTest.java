package london.datahub.statistics;

import static london.datahub.statistics.Figures.A_MILLIONTH;
import static london.datahub.statistics.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    @Test
    void counts_have_the_intervals_that_an_independent_computation_gives() {
        for (var row : Figures.of("poisson-intervals.csv")) {
            Interval exact = PoissonInterval.exact(number(row, "events"), Figures.level(row));
            assertThat(exact.lower()).isCloseTo(number(row, "exact_lower"), A_MILLIONTH);
            assertThat(exact.upper()).isCloseTo(number(row, "exact_upper"), A_MILLIONTH);
            Interval byar = PoissonInterval.byar(number(row, "events"), Figures.level(row));
            assertThat(byar.lower()).isCloseTo(number(row, "byar_lower"), A_MILLIONTH);
            assertThat(byar.upper()).isCloseTo(number(row, "byar_upper"), A_MILLIONTH);
        }
    }

    @Test
    void small_counts_are_exact_and_others_byars() {
        assertThat(PoissonInterval.of(9, Confidence.P95)).isEqualTo(PoissonInterval.exact(9, Confidence.P95));
        assertThat(PoissonInterval.of(10, Confidence.P95)).isEqualTo(PoissonInterval.byar(10, Confidence.P95));
    }

    @Test
    void proportions_have_wilsons_interval() {
        for (var row : Figures.of("wilson-intervals.csv")) {
            Interval wilson = new Proportion(number(row, "part"), number(row, "whole")).interval(Figures.level(row));
            assertThat(wilson.lower()).isCloseTo(number(row, "lower"), within(1e-12));
            assertThat(wilson.upper()).isCloseTo(number(row, "upper"), within(1e-12));
        }
    }

    @Test
    void a_rate_is_said_per_100000_with_its_interval() {
        Rate rate = Rate.per100000(65, 100_000);
        assertThat(rate.value()).isEqualTo(65);
        // Breslow and Day's tables, and the Fingertips guidance: 65 events from 50.2 to 82.8
        assertThat(rate.interval(Confidence.P95).lower()).isCloseTo(50.2, within(0.05));
        assertThat(rate.interval(Confidence.P95).upper()).isCloseTo(82.8, within(0.05));
    }

    @Test
    void equal_rates_have_a_ratio_of_one_inside_its_interval() {
        RateRatio ratio = new RateRatio(Rate.per100000(20, 1000), Rate.per100000(40, 2000));
        assertThat(ratio.value()).isEqualTo(1);
        assertThat(ratio.interval(Confidence.P95).contains(1)).isTrue();
        assertThat(new RateRatio(Rate.per100000(40, 2000), Rate.per100000(20, 1000))
                        .interval(Confidence.P95)
                        .upper())
                .isCloseTo(1 / ratio.interval(Confidence.P95).lower(), A_MILLIONTH);
    }

    @Test
    void a_ratio_without_events_reaches_from_nothing_to_infinity() {
        Interval interval = new RateRatio(Rate.per100000(0, 10), Rate.per100000(0, 10)).interval(Confidence.P95);
        assertThat(interval).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_standardised_ratio_expects_the_standards_rates_of_each_stratum() {
        var ratio = StandardisedRatio.of(
                30,
                List.of(new StandardisedRatio.Stratum(1000, 10, 1000), new StandardisedRatio.Stratum(500, 20, 1000)));
        assertThat(ratio.expected()).isCloseTo(20, A_MILLIONTH);
        assertThat(ratio.value()).isCloseTo(1.5, A_MILLIONTH);
        assertThat(ratio.interval(Confidence.P95))
                .isEqualTo(PoissonInterval.byar(30, Confidence.P95).times(1 / ratio.expected()));
    }

    @Test
    void what_is_no_count_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonInterval.of(-1, Confidence.P95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.per100000(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StandardisedRatio(1, 0));
    }
}
