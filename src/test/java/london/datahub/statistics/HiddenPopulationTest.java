package london.datahub.statistics;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenPopulationTest {
    /** Potential victims in the UK in 2013 (Home Office 2014): LA, NG, PFNCA, GO, GP as bits 0 to 4. */
    private static final ListOverlaps UK_2013 = overlaps(List.of("LA", "NG", "PFNCA", "GO", "GP"), new int[][] {
        {0b00001, 54}, {0b00010, 463}, {0b00100, 995}, {0b01000, 695}, {0b10000, 316}, {0b00011, 15},
        {0b00101, 19}, {0b01001, 3}, {0b00110, 62}, {0b01010, 19}, {0b10010, 1}, {0b01100, 76},
        {0b10100, 11}, {0b11000, 8}, {0b00111, 1}, {0b01011, 1}, {0b01110, 4}, {0b01111, 1}
    });

    private static ListOverlaps overlaps(List<String> lists, int[][] counts) {
        int[] people = new int[1 << lists.size()];
        for (int[] count : counts) {
            people[count[0]] = count[1];
        }
        return new ListOverlaps(lists, people);
    }

    @Test
    void the_published_model_of_the_uk_gives_the_published_total() {
        ListModel published = new ListModel(Set.of(0b00011, 0b10010, 0b10100, 0b00101, 0b11000, 0b01010));
        assertThat(published.fit(UK_2013).orElseThrow().total()).isCloseTo(11_313, within(1.0));
    }

    @Test
    void main_effects_alone_give_the_published_total() {
        assertThat(new ListModel(Set.of()).fit(UK_2013).orElseThrow().total()).isCloseTo(13_444, within(1.0));
    }

    /** Silverman, Chan and Vincent (2024) report from 11,456 to 43,894 (BCa) for models with pairs. */
    @Test
    void the_intervals_of_the_uk_hold_what_was_published() throws NotEstimable {
        HiddenPopulation uk = HiddenPopulation.estimate(UK_2013);
        assertThat(uk.fit().total()).isCloseTo(22_991, within(1.0));
        assertThat(uk.modelsWithEstimate()).isEqualTo(1024);
        assertThat(uk.interval().contains(11_500)).isTrue();
        assertThat(uk.interval().contains(uk.fit().total())).isTrue();
        assertThat(uk.corrected().lower()).isCloseTo(11_456, within(600.0));
        assertThat(uk.corrected().upper()).isCloseTo(43_894, within(2500.0));
    }

    /** Women held in Palembang (Ball, Shin and Yang 2018), as the R package MultipleSystemsEstimation estimates them. */
    private static final ListOverlaps PALEMBANG = overlaps(
            List.of("b", "c", "d"),
            new int[][] {{0b100, 41}, {0b010, 5}, {0b001, 5}, {0b011, 54}, {0b101, 6}, {0b111, 12}});

    @Test
    void the_model_chosen_for_palembang_is_the_published_one() throws NotEstimable {
        HiddenPopulation palembang = HiddenPopulation.estimate(PALEMBANG);
        assertThat(palembang.fit().total()).isCloseTo(157.1667, within(1e-4));
        assertThat(palembang.fit().model()).isEqualTo(new ListModel(Set.of(0b011, 0b110)));
        assertThat(palembang.modelsWithEstimate()).isEqualTo(6);
        assertThat(palembang.corrected().lower()).isCloseTo(128, within(3.0));
        assertThat(palembang.corrected().upper()).isCloseTo(349, within(15.0));
    }

    @Test
    void the_same_lists_have_the_same_intervals_again() throws NotEstimable {
        HiddenPopulation once = HiddenPopulation.estimate(PALEMBANG);
        HiddenPopulation again = HiddenPopulation.estimate(PALEMBANG);
        assertThat(again.interval()).isEqualTo(once.interval());
        assertThat(again.corrected()).isEqualTo(once.corrected());
    }

    @ParameterizedTest
    @CsvSource({"3 6,157.1667", "3,268.7778", "5 6,123.4630", "6,126.1944", "5,126.9394", "'',141.9926"})
    void every_model_of_palembang_gives_the_published_total(String pairs, double total) {
        Set<Integer> chosen = pairs.isEmpty()
                ? Set.of()
                : Stream.of(pairs.split(" ")).map(Integer::valueOf).collect(toSet());
        assertThat(new ListModel(chosen).fit(PALEMBANG).orElseThrow().total()).isCloseTo(total, within(1e-4));
    }

    /** The artificial lists of Chan, Silverman and Vincent (2021), table 2, and what their table 3 says of the models. */
    @Test
    void a_model_without_estimate_or_not_identified_has_no_fit() {
        ListOverlaps artificial =
                overlaps(List.of("A", "B", "C"), new int[][] {{0b001, 40}, {0b010, 30}, {0b100, 20}, {0b011, 6}});
        assertThat(new ListModel(Set.of(0b011, 0b101, 0b110)).fit(artificial)).isEmpty();
        assertThat(new ListModel(Set.of(0b011)).fit(artificial)).isEmpty();
        assertThat(new ListModel(Set.of(0b101, 0b110)).fit(artificial)).isPresent();
        assertThat(new ListModel(Set.of()).fit(artificial)).isPresent();
    }

    @Test
    void too_few_lists_and_lists_that_hardly_meet_are_refused() {
        ListOverlaps two = overlaps(List.of("A", "B"), new int[][] {{1, 40}, {2, 30}, {3, 20}});
        assertThatThrownBy(() -> HiddenPopulation.estimate(two)).isInstanceOf(NotEstimable.class);
        ListOverlaps apart =
                overlaps(List.of("A", "B", "C"), new int[][] {{1, 400}, {2, 300}, {4, 200}, {3, 4}, {6, 5}});
        assertThatThrownBy(() -> HiddenPopulation.estimate(apart))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Fewer than ten");
        ListOverlaps empty = overlaps(List.of("A", "B", "C"), new int[][] {{1, 40}, {2, 30}, {3, 20}});
        assertThatThrownBy(() -> HiddenPopulation.estimate(empty))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("One list has nobody");
    }

    @Test
    void lists_taken_as_one_keep_everybody() {
        ListOverlaps merged = UK_2013.asOne(List.of("LA", "GO"));
        assertThat(merged.lists()).containsExactly("NG", "PFNCA", "GP", "LA+GO");
        assertThat(merged.observed()).isEqualTo(2744);
        assertThat(merged.people()[0b1000]).isEqualTo(54 + 695 + 3);
        assertThat(merged.people()[0b1001]).isEqualTo(15 + 19 + 1);
    }
}
