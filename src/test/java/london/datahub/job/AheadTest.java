package london.datahub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AheadTest {
    @Test
    void things_come_in_the_order_they_are_made_and_nothing_after_the_end() {
        Iterator<Integer> numbers = IntStream.range(0, 100).iterator();
        try (Ahead<Integer> ahead = new Ahead<>("numbers", () -> numbers.hasNext() ? numbers.next() : null)) {
            for (int i = 0; i < 100; i++) {
                assertThat(ahead.next()).contains(i);
            }
            assertThat(ahead.next()).isEmpty();
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void a_failure_comes_after_what_was_made_before_it_and_each_time_again() {
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        try (Ahead<Integer> ahead = new Ahead<>("numbers", () -> numbers.next())) {
            assertThat(ahead.next()).contains(1);
            assertThat(ahead.next()).contains(2);
            assertThatThrownBy(ahead::next).isInstanceOf(java.util.NoSuchElementException.class);
            assertThatThrownBy(ahead::next).isInstanceOf(java.util.NoSuchElementException.class);
        }
    }

    @Test
    void who_closes_early_is_not_kept_waiting_and_only_a_few_are_made_ahead() {
        AtomicInteger made = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>("numbers", made::incrementAndGet)) {
            assertThat(ahead.next()).contains(1);
        }
        assertThat(made.get()).isLessThan(10);
    }
}
