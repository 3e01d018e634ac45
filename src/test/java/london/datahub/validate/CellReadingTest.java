package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {
    private static Column column(ColumnType type, String codes, String... separators) {
        return new Column(
                "column",
                List.of("Column"),
                type,
                false,
                false,
                Optional.ofNullable(codes),
                List.of(separators),
                type == ColumnType.WARD ? Optional.of("borough") : Optional.empty(),
                type == ColumnType.BOROUGH ? Optional.of("police-unit") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                type == ColumnType.COUNT && "withheld".equals(codes),
                List.of(),
                List.of());
    }

    private static Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return CellReading.of(column).read(column, text, before);
    }

    private static Value read(ColumnType type, String text) throws Unreadable {
        return read(column(type, null), text, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-09-03", "03/09/2021", "3/9/2021", "3.9.2021", "03-09-2021", "3 Sep 2021", "3 Sept 2021",
                "3-Sep-2021", "3 September 2021", "3rd Sep 2021", "03/09/21", "3-Sep-21", "3 SEP 21", "44442",
                "2021-09-03T10:30:00", "03/09/2021 10:30"
            })
    void a_date_is_read_in_british_order_however_it_is_written(String text) throws Unreadable {
        assertThat(read(ColumnType.DATE, text)).isEqualTo(new Value.Day(LocalDate.of(2021, 9, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2021", "13/13/2021", "tomorrow", "#REF!", "2021", "09/2021"})
    void what_is_no_day_is_not_made_one(String text) {
        assertThatThrownBy(() -> read(ColumnType.DATE, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "'1,204', 1204"})
    void a_count_is_a_whole_number(String text, int count) throws Unreadable {
        assertThat(read(ColumnType.COUNT, text)).isEqualTo(new Value.Number(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "<5", "12,34", "*", "[c]", "9999999999"})
    void anything_else_is_no_count(String text) {
        assertThatThrownBy(() -> read(ColumnType.COUNT, text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NRM-12345678", "nrm 1234 5678", "NRM12345678"})
    void a_reference_is_the_same_with_and_without_its_separators(String text) throws Unreadable {
        assertThat(read(ColumnType.REFERENCE, text)).isEqualTo(new Value.Identifier("NRM12345678"));
    }

    @Test
    void words_side_by_side_are_split_by_the_longest_name_the_list_knows() throws Unreadable {
        Column nationalities = column(ColumnType.CODES, "nationality", " ");
        assertThat(read(nationalities, "South Sudanese South African", Map.of()))
                .isEqualTo(new Value.Codes(List.of("south-african", "south-sudanese")));
        assertThat(read(nationalities, "Nigerian UK", Map.of()))
                .isEqualTo(new Value.Codes(List.of("british", "nigerian")));
        assertThatThrownBy(() -> read(nationalities, "Nigerian Ruritanian", Map.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_combined_label_is_split_at_its_separators() throws Unreadable {
        Column types = column(ColumnType.CODES, "exploitation-type", ",", "&");
        assertThat(read(types, "Labour, Domestic & Criminal", Map.of()))
                .isEqualTo(new Value.Codes(List.of("criminal", "domestic-servitude", "labour")));
        assertThat(read(types, "Not specified or unknown", Map.of())).isEqualTo(new Value.Codes(List.of("not-known")));
    }

    @Test
    void a_place_that_is_no_borough_is_kept_where_the_feed_allows_it() throws Unreadable {
        assertThat(read(ColumnType.BOROUGH, "Aviation Security (SO18)")).isEqualTo(new Value.Code("aviation-security"));
        assertThatThrownBy(() -> read(ColumnType.BOROUGH, "Atlantis")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_ward_name_is_read_within_its_borough_only() throws Unreadable {
        Column ward = column(ColumnType.WARD, null);
        assertThat(read(ward, "Abbey", Map.of("borough", new Value.Code("E09000002"))))
                .isInstanceOf(Value.Code.class);
        assertThatThrownBy(() -> read(ward, "Abbey", Map.of())).hasMessage("ward-without-borough");
        assertThatThrownBy(() -> read(ward, "E05013570", Map.of("borough", new Value.Code("E09000007"))))
                .hasMessage("ward-elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"Yes, true", "y, true", "NO, false", "0, false"})
    void yes_and_no_are_read_as_written(String text, boolean yes) throws Unreadable {
        assertThat(read(ColumnType.YES_NO, text)).isEqualTo(new Value.Flag(yes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+12", "4.4E9", "0.1"})
    void a_reference_that_excel_made_a_number_is_not_taken(String text) {
        assertThatThrownBy(() -> read(ColumnType.REFERENCE, text)).hasMessage("reference-changed-by-excel");
    }

    @ParameterizedTest
    @CsvSource({"12/05/65, 1965-05-12", "12/05/04, 2004-05-12", "18264, 1950-01-01", "1965-05-12, 1965-05-12"})
    void a_birth_date_with_two_digits_lies_before_the_event(String text, String birth) throws Unreadable {
        Map<String, Value> before = Map.of("referred_on", new Value.Day(LocalDate.of(2024, 4, 1)));
        assertThat(read(column(ColumnType.BIRTH_DATE, null), text, before)).isEqualTo(new Value.Identifier(birth));
    }

    @Test
    void a_birth_date_after_the_event_is_none() {
        Map<String, Value> before = Map.of("referred_on", new Value.Day(LocalDate.of(2024, 4, 1)));
        assertThatThrownBy(() -> read(column(ColumnType.BIRTH_DATE, null), "12/05/2030", before))
                .hasMessage("birth-date-after-event");
    }

    @Test
    void an_age_above_120_is_none() {
        assertThatThrownBy(() -> read(ColumnType.AGE, "121")).isInstanceOf(Unreadable.class);
    }

    @Test
    void an_identifier_never_prints() {
        assertThat(new Value.Identifier("somebody").toString()).doesNotContain("somebody");
    }
}
