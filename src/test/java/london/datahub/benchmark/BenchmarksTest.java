package london.datahub.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import london.datahub.benchmark.Benchmark.Compared;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Comparison;
import london.datahub.statistics.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarksTest {
    private static final Borough ENFIELD = Boroughs.coded("E09000010").orElseThrow();
    private static final Borough CITY = Boroughs.coded("E09000001").orElseThrow();
    private static final Indicator OFFENCES = Indicators.load().named("offence-rate");

    private final ReleasedTables tables = ReleasedTables.madeUp();

    static List<Indicator> indicators() {
        return Indicators.load().all();
    }

    private Benchmark of(Borough borough) {
        return new Benchmarks(tables.figures()).of(OFFENCES, borough, "2021-22");
    }

    private static Compared with(Benchmark benchmark, PeerGroup group) {
        return benchmark.compared().stream()
                .filter(compared -> compared.group() == group)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rate_is_by_the_boroughs_residents() {
        tables.set("offences_by_borough_year", "offences", ENFIELD.code(), 100);
        assertThat(of(ENFIELD).own().orElseThrow().value())
                .isCloseTo(100.0 / ENFIELD.population() * 100_000, within(1e-9));
        assertThat(of(ENFIELD).shown()).isEqualTo("100");
    }

    @Test
    void much_above_or_below_its_peers_is_said_without_judgement() {
        tables.set("offences_by_borough_year", "offences", ENFIELD.code(), 1000);
        assertThat(of(ENFIELD).compared())
                .filteredOn(compared -> !compared.dropped())
                .extracting(Compared::outcome)
                .containsOnly(Comparison.HIGHER);
        tables.set("offences_by_borough_year", "offences", ENFIELD.code(), 6);
        assertThat(with(of(ENFIELD), PeerGroup.LONDON).outcome()).isEqualTo(Comparison.LOWER);
    }

    @Test
    void the_rest_of_london_leaves_out_the_borough_and_the_city() {
        assertThat(PeerGroup.LONDON.of(ENFIELD)).hasSize(31).doesNotContain(ENFIELD, CITY);
        assertThat(PeerGroup.SIMILAR.of(ENFIELD)).hasSize(5).doesNotContain(ENFIELD, CITY);
    }

    @Test
    void two_usable_peers_are_no_comparison_and_it_is_said_how_many_there_were() {
        List<Borough> similar = PeerGroup.SIMILAR.of(ENFIELD);
        similar.subList(0, 3).forEach(peer -> tables.hidden("offences_by_borough_year", "offences", peer.code()));
        Compared compared = with(of(ENFIELD), PeerGroup.SIMILAR);
        assertThat(compared.dropped()).isTrue();
        assertThat(compared.usable()).isEqualTo(2);
        assertThat(compared.outcome()).isEqualTo(Comparison.NOT_COMPARED);
        assertThat(with(of(ENFIELD), PeerGroup.BCU).dropped()).isTrue();
    }

    @Test
    void a_hidden_figure_is_no_figure_anywhere() {
        tables.hidden("offences_by_borough_year", "offences", ENFIELD.code());
        Benchmark hidden = of(ENFIELD);
        assertThat(hidden.own()).isEmpty();
        assertThat(hidden.shown()).isEqualTo("[c]");
        assertThat(hidden.compared()).extracting(Compared::outcome).containsOnly(Comparison.NOT_COMPARED);
        assertThat(ReferralQuestion.of(tables.figures(), ENFIELD, "2021-22")).isEmpty();
    }

    @Test
    void the_city_has_no_rate_by_residents() {
        tables.set("offences_by_borough_year", "offences", CITY.code(), 50);
        assertThat(of(CITY).own()).isEmpty();
    }

    @Test
    void three_years_have_no_trend() {
        assertThat(of(ENFIELD).trend()).isEqualTo(Trend.NOT_TESTED);
        assertThat(of(ENFIELD).past()).hasSize(3);
    }

    @Test
    void a_council_far_below_the_pattern_of_the_others_raises_a_question() {
        ReferralQuestion usual =
                ReferralQuestion.of(tables.figures(), ENFIELD, "2021-22").orElseThrow();
        assertThat(usual.boroughs()).isEqualTo(31);
        assertThat(usual.range().contains(usual.expected())).isTrue();
        tables.set("council_referrals_year", "referrals", ENFIELD.code(), 5);
        assertThat(ReferralQuestion.of(tables.figures(), ENFIELD, "2021-22")
                        .orElseThrow()
                        .place())
                .isEqualTo(ReferralQuestion.Place.BELOW);
        tables.set("council_referrals_year", "referrals", ENFIELD.code(), 900);
        assertThat(ReferralQuestion.of(tables.figures(), ENFIELD, "2021-22")
                        .orElseThrow()
                        .place())
                .isEqualTo(ReferralQuestion.Place.ABOVE);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void every_indicator_says_what_a_reader_must_know(Indicator indicator) {
        assertThat(List.of(
                        indicator.title(),
                        indicator.unit(),
                        indicator.definition(),
                        indicator.polarity(),
                        indicator.source(),
                        indicator.method(),
                        indicator.caution(),
                        indicator.disclosure()))
                .noneMatch(String::isBlank);
        assertThat(new Benchmarks(tables.figures())
                        .of(indicator, ENFIELD, "2021-22")
                        .own())
                .isPresent();
    }
}
