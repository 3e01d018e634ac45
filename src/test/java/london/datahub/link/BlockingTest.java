package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import london.datahub.link.SyntheticPeople.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private static final int BUDGET = 20;
    private static Population people;

    @BeforeAll
    static void invent() {
        people = Linked.population(new SyntheticPeople(Kind.HISTORIC, 4).entries(800), 1);
    }

    @Test
    void a_pair_is_shown_once() {
        List<Long> pairs = pairs(new Blocking(people, BUDGET));
        assertThat(pairs).hasSizeGreaterThan(people.size()).doesNotHaveDuplicates();
    }

    @Test
    void keys_held_some_after_the_others_find_the_same_pairs_as_all_at_once() {
        for (int mostAtOnce : new int[] {799, 300, 10, 1}) {
            assertThat(pairs(new Blocking(people, BUDGET, mostAtOnce))).isEqualTo(pairs(new Blocking(people, BUDGET)));
        }
    }

    @Test
    void the_company_of_all_records_is_all_pairs() {
        Blocking blocking = new Blocking(people, BUDGET);
        TreeSet<Long> company = new TreeSet<>();
        IntStream.range(0, people.size())
                .forEach(record -> blocking.visitCompany(record, other -> {
                    if (people.isComparable(record, other)) {
                        company.add(Pairs.pair(record, other));
                    }
                }));
        assertThat(company).containsExactlyElementsOf(new TreeSet<>(pairs(blocking)));
    }

    private static List<Long> pairs(Blocking blocking) {
        List<Long> pairs = new ArrayList<>();
        blocking.visit(Shown::new).forEach(shown -> pairs.addAll(shown.pairs));
        return pairs;
    }

    private static final class Shown implements Blocking.Visitor {
        private final List<Long> pairs = new ArrayList<>();

        @Override
        public void see(int a, int b) {
            assertThat(a).isLessThan(b);
            pairs.add(Pairs.pair(a, b));
        }
    }
}
