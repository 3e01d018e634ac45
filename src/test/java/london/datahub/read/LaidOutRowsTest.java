package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import london.datahub.issue.Refusal;
import london.datahub.read.LaidOutRow.Role;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaidOutRowsTest {
    private static List<Role> roles(SourceFile file) throws IOException {
        return MadeFeed.rows(file, MadeFeed.WITH_COUNTS).stream()
                .map(LaidOutRow::role)
                .toList();
    }

    @Test
    void a_heading_in_two_lines_is_read_with_words_that_stand_over_several_columns() throws IOException {
        SourceFile file = MadeFeed.text(
                "Return of cases,,,,",
                ",Case,Referral,Victims,",
                "Authority,Reference,Date,Adult,Child",
                "Brent,1,2,3,4");

        Heading heading = LaidOutRows.heading(file, MadeFeed.WITH_COUNTS);

        assertThat(heading.row().row()).isEqualTo(3);
        assertThat(heading.row().cells())
                .containsExactly("Authority", "Case Reference", "Referral Date", "Victims Adult", "Victims Child");
        assertThat(heading.columns()).hasSize(3);
        assertThat(heading.values()).containsEntry(3, "Victims Adult").containsEntry(4, "Victims Child");
        assertThat(roles(file)).containsExactly(Role.TITLE, Role.HEADING_LINE, Role.HEADING, Role.BODY);
    }

    @Test
    void a_heading_merged_downwards_has_its_words_in_the_upper_line() throws IOException {
        SourceFile file = MadeFeed.text("Authority,Ref,Referral Date,Victims,", ",,,Adult,Child", "Brent,1,2,3,4");

        Heading heading = LaidOutRows.heading(file, MadeFeed.WITH_COUNTS);

        assertThat(heading.columns()).hasSize(3);
        assertThat(heading.values()).hasSize(2);
        assertThat(roles(file)).containsExactly(Role.HEADING_LINE, Role.HEADING, Role.BODY);
    }

    @Test
    void both_lines_of_a_heading_may_be_repeated_further_down() throws IOException {
        SourceFile file = MadeFeed.text(
                "Authority,Ref,Referral Date,Victims,",
                ",,,Adult,Child",
                "Brent,1,2,3,4",
                "Authority,Ref,Referral Date,Victims,",
                ",,,Adult,Child",
                "Brent,2,2,3,4");

        assertThat(roles(file))
                .containsExactly(
                        Role.HEADING_LINE, Role.HEADING, Role.BODY, Role.HEADING_LINE, Role.HEADING_LINE, Role.BODY);
    }

    @Test
    void a_title_is_no_upper_line_and_a_row_of_data_no_lower_one() throws IOException {
        SourceFile title = MadeFeed.text("Case", "Authority,Reference,Referral Date");
        assertThatThrownBy(() -> LaidOutRows.heading(title, MadeFeed.OF_CASES)).isInstanceOf(Refusal.class);

        SourceFile data = MadeFeed.text("Authority,Ref", "Brent,Referral Date");
        assertThat(LaidOutRows.heading(data, MadeFeed.OF_CASES).lines()).hasSize(1);
    }

    @Test
    void one_line_that_says_as_much_is_not_joined_with_the_line_above() throws IOException {
        SourceFile file = MadeFeed.text("Case,Period", "Authority,Ref", "Brent,1");

        Heading heading = LaidOutRows.heading(file, MadeFeed.OF_CASES);

        assertThat(heading.lines()).hasSize(1);
        assertThat(heading.row().row()).isEqualTo(2);
    }

    @Test
    void two_columns_that_read_the_same_are_for_a_person_to_decide() {
        SourceFile file = MadeFeed.text("Authority,Ref,Case reference", "Brent,1,2");

        assertThatThrownBy(() -> LaidOutRows.heading(file, MadeFeed.OF_CASES))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Columns B and C in row 1");
    }

    @Test
    void a_groups_name_goes_on_below_only_where_the_feed_declares_it_and_ends_with_a_blank_row_or_a_total()
            throws IOException {
        SourceFile file = MadeFeed.text(
                "Authority,Ref,Referral Date",
                "Brent,1,01/02/2021",
                ",2,",
                ",,01/03/2021",
                "Total,3,",
                ",4,01/03/2021",
                "Camden,5,",
                "",
                ",6,01/03/2021",
                "Enfield,7,",
                ",A note of several words");

        List<LaidOutRow> rows = MadeFeed.rows(file, MadeFeed.OF_CASES);

        assertThat(rows.stream().skip(1).map(row -> row.row().cell(0)))
                .containsExactly("Brent", "Brent", "Brent", "Total", "", "Camden", "", "", "Enfield", "");
        assertThat(rows.get(2).row().cells()).containsExactly("Brent", "2");
    }

    @Test
    void an_officer_is_told_once_that_cells_were_filled_from_above() throws IOException {
        SourceFile file = MadeFeed.text("Authority,Ref", "Brent,1", ",2", ",3");
        try (LaidOutRows rows = new LaidOutRows(file, MadeFeed.OF_CASES)) {
            rows.forEachRemaining(row -> {});
            assertThat(rows.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.code()).isEqualTo("filled-down"))
                    .satisfies(note -> assertThat(note.place().columnLetter()).isEqualTo("A"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'\t',tabs", "';',semicolons"})
    void lines_that_were_pasted_whole_into_one_column_are_named_with_what_to_do(String separator, String words)
            throws IOException {
        List<List<String>> rows = List.of(
                List.of("Export of today"),
                List.of(String.join(separator, "Authority", "Ref", "Referral Date", "Victims Adult", "Victims Child")),
                List.of(String.join(separator, "Brent", "1", "2", "3", "4")));
        SourceFile file = MadeFiles.file(pasted(rows));

        assertThatThrownBy(() -> LaidOutRows.heading(file, MadeFeed.WITH_COUNTS))
                .hasMessageContaining("all together in one cell of row 2")
                .hasMessageContaining(words);
    }

    private static byte[] pasted(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Rows");
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row, 0, rows.get(row).get(0));
            }
        }
        return bytes.toByteArray();
    }
}
