package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    private List<Supplier<Integer>> pieces(int failing) {
        return IntStream.range(0, 20)
                .<Supplier<Integer>>mapToObj(piece -> () -> {
                    if (piece == failing) {
                        throw new IllegalStateException("piece " + piece);
                    }
                    done.add(piece);
                    return piece * piece;
                })
                .toList();
    }

    @Test
    void what_came_of_each_stands_in_its_place() {
        assertThat(AtOnce.each(pieces(-1)))
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .map(piece -> piece * piece)
                        .boxed()
                        .toList());
    }

    @Test
    void a_failure_is_told_as_it_was_once_all_others_are_done() {
        assertThatThrownBy(() -> AtOnce.each(pieces(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("piece 3");
        assertThat(done).hasSize(19);
    }
}
