package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int FIGURES = 6;
    private static final int KNOWN = 6;

    private static final List<Relation> CHAIN = List.of(
            Relation.sum(0, 1),
            Relation.sum(KNOWN, 1, 2),
            Relation.sum(2, 3),
            Relation.sum(3, 4),
            Relation.sum(4, 0, 5),
            Relation.atMost(5, KNOWN));

    private static Knowledge knowing(List<Relation> relations, double total) {
        List<Cell> cells = IntStream.rangeClosed(0, FIGURES)
                .mapToObj(i -> Cell.unpublished(List.of("figure " + i))
                        .known(i == KNOWN ? Interval.exactly(total) : Interval.ANY))
                .toList();
        return new Knowledge(new TableProgramme(cells, relations), Collections.nCopies(FIGURES + 1, Interval.ANY));
    }

    private static Likeness of(List<Relation> relations) {
        return new Likeness(IntStream.range(0, FIGURES).toArray(), relations, knowing(relations, 10));
    }

    @Test
    void one_figure_stands_for_all_that_go_alike_in_whatever_order_that_is_told() {
        Random random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            List<Relation> told = new ArrayList<>(CHAIN);
            Collections.shuffle(told, random);
            Likeness likeness = of(told);
            assertThat(IntStream.range(0, FIGURES).filter(likeness::stands).count())
                    .isLessThanOrEqualTo(2);
            double[] standing = random.doubles(FIGURES, 0, 9).toArray();
            double[] values = IntStream.range(0, FIGURES + 1)
                    .mapToDouble(i -> i == KNOWN ? 10 : likeness.value(i, standing))
                    .toArray();
            told.stream()
                    .filter(relation -> relation.exact() && relation.size() == 2 || relation.cells()[0] == KNOWN)
                    .forEach(relation -> assertThat(sum(relation, values)).isCloseTo(0, within(1e-9)));
        }
    }

    private static double sum(Relation relation, double[] values) {
        return IntStream.range(0, relation.size())
                .mapToDouble(i -> relation.signs()[i] * values[relation.cells()[i]])
                .sum();
    }
}
