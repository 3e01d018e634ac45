package london.datahub.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PerformancePageTest {
    private static final String PAGE =
            "# Title\n\nby hand\n\n<!-- measured: a -->\nold\n<!-- end: a -->\n\nbelow, by hand\n";

    @Test
    void only_what_stands_between_a_benchmarks_markers_is_replaced() {
        assertThat(PerformancePage.with(PAGE, "a", "new")).isEqualTo(PAGE.replace("old", "new"));
    }

    @Test
    void a_section_that_is_not_there_yet_comes_at_the_end() {
        assertThat(PerformancePage.with(PAGE, "b", "new"))
                .isEqualTo(PAGE + "\n<!-- measured: b -->\nnew\n<!-- end: b -->\n");
    }

    @Test
    void a_section_without_end_is_not_written_over() {
        assertThatThrownBy(() -> PerformancePage.with(PAGE.replace("<!-- end: a -->", ""), "a", "new"))
                .hasMessageContaining("\"a\" has no end");
    }
}
