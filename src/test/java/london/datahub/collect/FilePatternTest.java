package london.datahub.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offences-{year}-{month}.csv     | offences-2021-04.csv          | 2021-04 | 2021-04",
                "Offences {month} {year}*.xlsx   | offences JULY 2021 (2).xlsx   | 2021-07 | 2021-07",
                "Offences {month} {year}*.xlsx   | Offences Sept 2021.xlsx       | 2021-09 | 2021-09",
                "*nrm*q{quarter}*{year}*         | The NRM, Q3 of 2021.ods       | 2021-07 | 2021-09",
                "return {financial-year} Q{quarter}.xlsx | return 2021-22 Q4.xlsx | 2022-01 | 2022-03",
                "annual {financial-year}.csv     | annual 2021-2022.csv          | 2021-04 | 2022-03",
                "annual {year}.csv               | annual 2021.csv               | 2021-01 | 2021-12",
            })
    void a_files_name_says_its_period(String pattern, String name, String from, String to) {
        assertThat(new FilePattern(pattern, "some-feed").named(name))
                .contains(new FilePattern.Named("some-feed", YearMonth.parse(from), YearMonth.parse(to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offences-{year}-{month}.csv | offences-2021-13.csv",
                "offences-{year}-{month}.csv | offences-2021-04.csv.part",
                "offences-{year}-{month}.csv | offences-2021-04xcsv",
                "annual {financial-year}.csv | annual 2021-23.csv",
                "return {year} Q{quarter}.csv | return 2021 Q5.csv",
            })
    void a_name_that_says_no_period_fits_nothing(String pattern, String name) {
        assertThat(new FilePattern(pattern, "some-feed").named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o-{year}-{month}.csv              | 2021-04 | o-2021-04.csv",
                "r-{year}-q{quarter}.csv           | 2021-05 | r-2021-q2.csv",
                "r-{financial-year}-q{quarter}.csv | 2022-02 | r-2021-22-q4.csv",
                "a-{financial-year}.csv            | 2022-02 | a-2021-22.csv",
                "a-{financial-year}.csv            | 2099-05 | a-2099-00.csv",
                "a-{year}.csv                      | 2021-12 | a-2021.csv",
            })
    void the_name_of_a_periods_file_is_known_and_says_that_period(String pattern, String month, String name) {
        FilePattern named = new FilePattern(pattern, "some-feed");
        assertThat(named.fileOf(YearMonth.parse(month))).isEqualTo(name);
        FilePattern.Named said = named.named(name).orElseThrow();
        assertThat(YearMonth.parse(month)).isBetween(said.from(), said.to());
    }

    @Test
    void a_pattern_without_a_period_or_with_two_is_a_mistake() {
        assertThat(new FilePattern("offences.csv", "f").mistake()).isPresent();
        assertThat(new FilePattern("{month}.csv", "f").mistake()).isPresent();
        assertThat(new FilePattern("{year} {financial-year}.csv", "f").mistake())
                .isPresent();
        assertThat(new FilePattern("{financial-year} {month}.csv", "f").mistake())
                .isPresent();
        assertThat(new FilePattern("{year}-{month}.csv", "f").mistake()).isEmpty();
    }
}
