package london.datahub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodWordsTest {
    @Test
    void periods_are_written_as_a_reader_writes_them() {
        assertThat(PeriodWords.full("2021-04")).isEqualTo("April 2021");
        assertThat(PeriodWords.full("2021-Q4")).isEqualTo("October to December 2021");
        assertThat(PeriodWords.full("2021-06-01")).isEqualTo("1 June 2021");
        assertThat(PeriodWords.full("2021-22")).isEqualTo("2021-22");
        assertThat(PeriodWords.brief("2021-04")).isEqualTo("Apr 21");
        assertThat(PeriodWords.brief("2021-Q4")).isEqualTo("Q4 2021");
        assertThat(PeriodWords.full("not known")).isEqualTo("Not known");
        assertThat(PeriodWords.full("")).isEmpty();
    }

    @Test
    void a_period_has_its_months() {
        assertThat(PeriodWords.months("2021-22"))
                .hasSize(12)
                .startsWith(YearMonth.of(2021, 4))
                .endsWith(YearMonth.of(2022, 3));
        assertThat(PeriodWords.months("2021-Q4"))
                .containsExactly(YearMonth.of(2021, 10), YearMonth.of(2021, 11), YearMonth.of(2021, 12));
        assertThat(PeriodWords.months("2021-04")).containsExactly(YearMonth.of(2021, 4));
        assertThat(PeriodWords.months("2021-30")).isEmpty();
        assertThat(PeriodWords.months("adult")).isEmpty();
    }
}
