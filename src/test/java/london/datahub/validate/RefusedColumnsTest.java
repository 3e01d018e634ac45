package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.read.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedColumnsTest {
    private static final Feed NOTIFICATIONS = Feeds.load().named("duty-to-notify");
    private static final Feed PARTNER_CASES = Feeds.load().named("partner-cases");

    private static SourceFile file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name",
                "NAME OF CLIENT",
                "First name(s)",
                "surname",
                "Victim DOB",
                "D.O.B.",
                "Date of Birth (dd/mm/yy)",
                "Home Address",
                "Post-code",
                "postcode",
                "NHS Number",
                "NHS No.",
                "Mobile phone",
                "E-mail",
                "NINO",
                "Home Office Ref",
                "Passport number",
                "Client ID",
                "Alias/AKA",
                "Contact details"
            })
    void a_heading_that_speaks_of_a_person_refuses_the_file(String heading) {
        String text = "Reference,Date," + heading + ",Borough\nMS1-55501,03/04/2021,x,Camden\n";
        assertThatThrownBy(() -> RefusedColumns.mustHaveNone(file(text), NOTIFICATIONS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("row 1, column C")
                .hasMessageNotContaining(heading + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borough Name",
                "Exploitation Type",
                "Unnamed work",
                "Country",
                "Month",
                "Quarter",
                "Team",
                "Status"
            })
    void another_heading_does_not(String heading) throws IOException {
        RefusedColumns.mustHaveNone(file("Reference,Date," + heading + "\nMS1-55501,03/04/2021,x\n"), NOTIFICATIONS);
    }

    @Test
    void such_a_word_in_a_second_line_of_headings_or_above_them_refuses_the_file_too() {
        for (String text : new String[] {
            "Reference,Date,Victim\n,,Surname\nMS1-55501,03/04/2021,x\n",
            ",,Surname\nReference,Date,\nMS1-55501,03/04/2021,x\n",
            "Reference,Date\nMS1-55501,03/04/2021\n\nReference,Date,Name\nMS1-55502,04/04/2021,x\n"
        }) {
            assertThatThrownBy(() -> RefusedColumns.mustHaveNone(file(text), NOTIFICATIONS))
                    .hasMessageContaining("column C");
        }
    }

    @Test
    void names_that_an_agreement_does_not_cover_refuse_the_file() throws IOException {
        RefusedColumns.mustNameNobody(file("Case Ref,Concern Date\nPC100301,03/04/2021\n"), PARTNER_CASES);
        assertThatThrownBy(() -> RefusedColumns.mustNameNobody(
                        file("Case Ref,Concern Date,DOB\nPC100301,03/04/2021,01/02/1990\n"), PARTNER_CASES))
                .hasMessageContaining("row 1, column C names persons");
    }
}
