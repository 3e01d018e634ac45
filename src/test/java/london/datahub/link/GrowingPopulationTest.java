package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import london.datahub.encode.PersonField;
import london.datahub.link.SyntheticPeople.Entry;
import london.datahub.link.SyntheticPeople.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrowingPopulationTest {
    private static final List<Entry> ENTRIES = new SyntheticPeople(Kind.HISTORIC, 21).entries(1500);
    private static final LinkageRules RULES = LinkageRules.load();
    private static final Evidence EVIDENCE = new Evidence();
    private static Links learning;
    private static Learnt learnt;

    @BeforeAll
    static void learn() {
        EVIDENCE.together(3, 1450);
        EVIDENCE.together(1450, 900);
        EVIDENCE.apart(10, 11);
        Linkage linkage = new Linkage(Linked.population(ENTRIES, 1), EVIDENCE, RULES);
        learning = linkage.links();
        learnt = Learnt.of(linkage.learnt().bytes());
    }

    private static Linkage linkage() {
        return new Linkage(Linked.population(ENTRIES, 1), EVIDENCE, RULES, learnt);
    }

    @Test
    void what_was_learnt_gives_the_same_persons_again() {
        assertThat(linkage().links().persons()).isEqualTo(learning.persons());
    }

    @Test
    void persons_around_new_records_are_those_found_by_linking_all() {
        Map<Long, Long> all = persons(linkage().links());
        Links around = linkage().linksAround(LongStream.range(1450, 1500).toArray());
        assertThat(around.records()).contains(3, 900, 1450, 1499).hasSizeLessThan(1400);
        assertThat(all).containsAllEntriesOf(persons(around));
    }

    @Test
    void pairs_for_a_reviewer_around_new_records_are_those_found_by_linking_all() {
        Links around = linkage().linksAround(LongStream.range(1450, 1500).toArray());
        Set<Long> records = Arrays.stream(around.records()).boxed().collect(Collectors.toSet());
        List<Links.Uncertain> theirs = linkage().links().uncertain().stream()
                .filter(pair -> records.contains(pair.first()) || records.contains(pair.second()))
                .toList();
        assertThat(around.uncertain()).isNotEmpty().isEqualTo(theirs);
    }

    @Test
    void a_person_that_is_touched_is_answered_whole() {
        Map<Long, Long> all = persons(linkage().links());
        Map<Long, Long> around = persons(linkage().linksAround(new long[] {7}));
        long person = all.get(7L);
        long[] records = all.keySet().stream()
                .filter(key -> all.get(key) == person)
                .mapToLong(k -> k)
                .toArray();
        assertThat(around.keySet()).containsAll(Arrays.stream(records).boxed().toList());
    }

    @Test
    void what_was_learnt_of_other_fields_is_refused() {
        Population others = Linked.population(List.of(PersonField.SURNAME), List.of(List.of("a"), List.of("b")), 1);
        assertThatThrownBy(() -> new Linkage(others, EVIDENCE, RULES, learnt))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Long, Long> persons(Links links) {
        Map<Long, Long> persons = new HashMap<>();
        for (int i = 0; i < links.records().length; i++) {
            persons.put(links.records()[i], links.persons()[i]);
        }
        return persons;
    }
}
