package london.datahub.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static List<Trend.Figure> rates(double... events) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> Trend.Figure.of(2018 + i, Rate.per100000(events[i], 300_000)))
                .toList();
    }

    private static List<Trend.Share> shares(double... parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Trend.Share(2018 + i, new Proportion(parts[i], 100)))
                .toList();
    }

    @Test
    void four_years_are_not_tested() {
        assertThat(Trend.of(rates(10, 20, 30, 40))).isEqualTo(Trend.NOT_TESTED);
        assertThat(Trend.ofShares(shares(10, 20, 30, 40))).isEqualTo(Trend.NOT_TESTED);
    }

    @Test
    void a_steady_rise_and_fall_are_told() {
        assertThat(Trend.of(rates(60, 75, 92, 110, 130))).isEqualTo(Trend.INCREASING);
        assertThat(Trend.of(rates(130, 110, 92, 75, 60))).isEqualTo(Trend.DECREASING);
        assertThat(Trend.ofShares(shares(20, 30, 40, 50, 60))).isEqualTo(Trend.INCREASING);
    }

    @Test
    void chance_is_no_trend() {
        assertThat(Trend.of(rates(60, 66, 58, 63, 67))).isEqualTo(Trend.NO_CHANGE);
        assertThat(Trend.ofShares(shares(20, 24, 19, 23, 22))).isEqualTo(Trend.NO_CHANGE);
    }

    @Test
    void one_year_alone_makes_no_trend() {
        assertThat(Trend.of(rates(60, 58, 56, 55, 160))).isEqualTo(Trend.NO_CHANGE);
    }

    @Test
    void only_the_last_five_years_count() {
        assertThat(Trend.of(rates(500, 60, 75, 92, 110, 130))).isEqualTo(Trend.INCREASING);
    }

    @Test
    void the_chi_squared_for_trend_is_cochrans_and_armitages() {
        // 20, 30, 40, 50, 60 of 100: d=500, c=200, ct=500, dt=1000, dt2=3000
        // 500 * (500*500 - 200*1000)^2 / (200 * 300 * (500*3000 - 1000^2)) = 41.6667
        assertThat(Trend.chiSquaredOfShares(shares(20, 30, 40, 50, 60))).isCloseTo(41.666667, within(1e-6));
    }
}
