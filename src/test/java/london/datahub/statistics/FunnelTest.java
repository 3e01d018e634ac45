package london.datahub.statistics;

import static london.datahub.statistics.Figures.A_MILLIONTH;
import static london.datahub.statistics.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import london.datahub.statistics.Funnel.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
    @ParameterizedTest
    @CsvSource({"LOWER,P95,lower95", "UPPER,P95,upper95", "LOWER,P998,lower998", "UPPER,P998,upper998"})
    void limits_of_ratios_and_rates_are_those_of_the_public_health_package(
            Side side, Confidence confidence, String column) {
        for (NamedCsvRecord row : Figures.of("funnel-ratio.csv")) {
            Funnel.Point point = Funnel.ratio((int) number(row, "events"), side, confidence);
            // the smallest published figures have six digits
            assertThat(point.expected())
                    .isCloseTo(number(row, column + "_expected"), within(5e-10 + 1e-6 * point.expected()));
            assertThat(point.ratio() * 100).isCloseTo(number(row, column + "_ratio"), A_MILLIONTH);
        }
        for (NamedCsvRecord row : Figures.of("funnel-rate.csv")) {
            double baseline = number(row, "baseline");
            Funnel.Point point = Funnel.ratio((int) number(row, "events"), side, confidence);
            assertThat(point.ratio() * baseline).isCloseTo(number(row, column + "_rate"), A_MILLIONTH);
            assertThat(point.expected() / baseline * 100_000 / number(row, "years"))
                    .isCloseTo(number(row, column + "_population"), A_MILLIONTH);
        }
    }

    @Test
    void limits_of_proportions_are_those_of_the_public_health_package() {
        for (NamedCsvRecord row : Figures.of("funnel-proportion.csv")) {
            double average = number(row, "baseline") / 100;
            Interval inner = Funnel.proportion(average, number(row, "population"), Confidence.P95);
            Interval outer = Funnel.proportion(average, number(row, "population"), Confidence.P998);
            assertThat(inner.lower() * 100).isCloseTo(number(row, "lower95"), within(1e-6));
            assertThat(inner.upper() * 100).isCloseTo(number(row, "upper95"), within(1e-6));
            assertThat(outer.lower() * 100).isCloseTo(number(row, "lower998"), within(1e-6));
            assertThat(outer.upper() * 100).isCloseTo(number(row, "upper998"), within(1e-6));
        }
    }

    /** Rows of testdata_funnel_prop_inputs.csv of PHEindicatormethods, with what it says of them. */
    @ParameterizedTest
    @CsvSource({
        "35078.488,41980,HIGHER,HIGHER",
        "50050.7443,61921,SIMILAR,SIMILAR",
        "26789.238,33012,HIGHER,SIMILAR",
        "30277.5312,37828,LOWER,SIMILAR",
        "24803.6256,31824,LOWER,LOWER"
    })
    void areas_are_told_apart_as_the_public_health_package_tells_them(
            double part, double whole, Comparison at95, Comparison at998) {
        var proportion = new Proportion(part, whole);
        assertThat(Comparison.ofProportion(proportion, 0.80642448, Confidence.P95))
                .isEqualTo(at95);
        assertThat(Comparison.ofProportion(proportion, 0.80642448, Confidence.P998))
                .isEqualTo(at998);
    }

    @Test
    void events_compare_with_what_is_expected_and_not_with_nothing() {
        assertThat(Comparison.ofEvents(151, 106.44, Confidence.P998)).isEqualTo(Comparison.HIGHER);
        assertThat(Comparison.ofEvents(0, 240.6, Confidence.P998)).isEqualTo(Comparison.LOWER);
        assertThat(Comparison.ofEvents(8, 6.24, Confidence.P95)).isEqualTo(Comparison.SIMILAR);
        assertThat(Comparison.ofEvents(8, 0, Confidence.P95)).isEqualTo(Comparison.NOT_COMPARED);
    }

    @Test
    void a_curve_narrows_towards_one() {
        var upper = Funnel.curve(1000, 40, Side.UPPER, Confidence.P95);
        assertThat(upper).isSortedAccordingTo((a, b) -> Double.compare(b.ratio(), a.ratio()));
        assertThat(upper.get(upper.size() - 1).ratio()).isBetween(1.0, 1.1);
    }
}
