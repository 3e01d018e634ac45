package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachedTest {
    private static final int PARTS = 4;
    private static final List<Promise> PROMISES = IntStream.rangeClosed(1, PARTS)
            .mapToObj(part -> new Promise(part, new Interval(0, 5), 5))
            .toList();

    private final Reached reached = new Reached();

    private static TableProgramme programme(Relation... further) {
        List<Relation> relations = new ArrayList<>(List.of(Relation.sum(0, 1, 2, 3, 4)));
        relations.addAll(List.of(further));
        return new TableProgramme(
                IntStream.rangeClosed(0, PARTS)
                        .mapToObj(i -> Cell.unpublished(List.of("figure " + i)))
                        .toList(),
                relations);
    }

    private static List<Interval> shown(double total, Interval first) {
        List<Interval> shown = new ArrayList<>(Collections.nCopies(PARTS + 1, Interval.ANY));
        shown.set(0, Interval.exactly(total));
        shown.set(1, first);
        return shown;
    }

    private List<Interval> seen(TableProgramme programme, List<Interval> shown) {
        return Attacker.attack(programme, shown, PROMISES, reached).findings().stream()
                .map(Finding::seen)
                .toList();
    }

    @Test
    void a_group_that_stayed_the_same_goes_as_far_without_being_asked() {
        seen(programme(), shown(10, Interval.ANY));
        Knowledge knowledge = new Knowledge(programme(), shown(10, Interval.ANY));
        try (AttackedGroup group = new AttackedGroup(
                knowledge, programme().tied(cell -> !knowledge.isExact(cell)).get(0), answer -> {})) {
            group.goOnFrom(reached);
            assertThat(PROMISES).allMatch(promise -> promise.isKeptBy(group.reached(promise.cell())));
        }
    }

    @Test
    void where_a_sum_a_figure_or_a_relation_became_narrower_it_is_attacked_anew() {
        assertThat(seen(programme(), shown(10, Interval.ANY))).allMatch(seen -> seen.covers(new Interval(0, 5)));
        assertThat(seen(programme(), shown(4, Interval.ANY))).allMatch(new Interval(0, 4)::equals);
        assertThat(seen(programme(), shown(10, new Interval(0, 4))).get(0)).isEqualTo(new Interval(0, 4));
        assertThat(seen(programme(), shown(10, new Interval(3, Double.POSITIVE_INFINITY)))
                        .get(0))
                .isEqualTo(new Interval(3, 10));
        assertThat(seen(programme(Relation.atMost(1, 2)), shown(4, Interval.ANY))
                        .get(0))
                .isEqualTo(new Interval(0, 2));
    }
}
