package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A present address is never a place, a blank is no consent, and ages are held against birth dates. */
class PlacesAndConsentTest {
    private static final Feed CONCERNS = Feeds.load().named("safeguarding-concerns");
    private static final String HEADINGS =
            "Case Ref,Service,Concern Date,Borough,Ward,Place Basis,Surname,DOB,Age,Age Group,Consent\n";

    private static Judgement judged(String headings, String row) throws IOException {
        SourceFile file = () -> new ByteArrayInputStream((headings + row).getBytes(StandardCharsets.UTF_8));
        RowJudge judge = new RowJudge(CONCERNS, Period.of("2021-04..2021-06"));
        List<Judgement> judgements = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, CONCERNS)) {
            rows.forEachRemaining(next -> judgements.add(judge.judge(next)));
        }
        return judgements.get(judgements.size() - 1);
    }

    private static Judgement judged(String row) throws IOException {
        return judged(HEADINGS, "SC 100201,Adults,03/04/2021," + row + "\n");
    }

    private static List<String> rules(Judgement judgement) {
        return judgement.issues().stream().map(issue -> issue.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Present address",
                "home address",
                "Lives here now",
                "Placement",
                "Safe house",
                "Current placement (TA)"
            })
    void a_present_address_or_placement_is_dropped_with_its_places_and_said(String basis) throws IOException {
        Judgement judgement = judged("Camden,Gospel Oak," + basis + ",,,,,");
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.LOADED);
        assertThat(rules(judgement)).containsExactly("place-never-taken");
        assertThat(judgement.rows().get(0).values()).containsOnlyKeys("case_reference", "service", "concern_on");
    }

    @Test
    void a_place_without_its_basis_is_held() throws IOException {
        assertThat(judged("Camden,Gospel Oak,,,,,,").outcome()).isEqualTo(Judgement.Outcome.HELD);
    }

    @Test
    void an_address_column_is_known_never_read_and_said() throws IOException {
        Judgement judgement = judged("Case Ref,Service,Concern Date,Current Address\n", "");
        assertThat(rules(judgement)).containsExactly("column-not-kept");
        assertThat(judged("Case Ref,Service,Concern Date,Current Address\n", "SC 100201,Adults,03/04/2021,1 Some Road")
                        .rows()
                        .get(0)
                        .values())
                .containsOnlyKeys("case_reference", "service", "concern_on");
    }

    @ParameterizedTest
    @CsvSource({
        "'01/02/1990,,,', consent-not-said",
        "'01/02/1990,,,No', ''",
        "'01/02/1990,,,Yes', ''",
        "'01/02/2010,,,', ''",
        "',,Child,', ''",
        "',,,', consent-not-said"
    })
    void a_blank_is_no_consent_of_an_adult_and_is_said(String row, String rule) throws IOException {
        assertThat(rules(judged(",,,Example," + row))).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void where_no_column_speaks_of_consent_it_is_said_once_at_the_heading() throws IOException {
        assertThat(rules(judged("Case Ref,Service,Concern Date,Surname\n", "")))
                .containsExactly("consent-without-column");
    }

    @ParameterizedTest
    @CsvSource({
        "'01/02/1990,31,Adult,Yes', 0",
        "'01/02/1990,30,Adult,Yes', 0",
        "'01/02/1990,29,Adult,Yes', 1",
        "'01/02/1990,,Child,Yes', 1",
        "'01/02/2010,,Adult,Yes', 1",
        "'01/02/2010,,Not known,Yes', 0",
        "'03/04/2003,,Adult,Yes', 0",
        "'04/04/2003,,Adult,Yes', 1"
    })
    void a_stated_age_or_age_group_is_held_against_the_birth_date(String row, int found) throws IOException {
        Judgement judgement = judged(",,,Example," + row);
        assertThat(rules(judgement).stream().filter("age-agrees"::equals)).hasSize(found);
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.LOADED);
    }

    @Test
    void county_lines_among_the_types_is_the_flag_unless_the_flag_says_no() throws IOException {
        Feed offences = Feeds.load().named("met-offences");
        for (var row : Map.of("County lines,", true, "Criminal/County lines,", true, "County lines,No", false)
                .entrySet()) {
            String text = "CRIS No,Date Recorded,Outcome,Exploitation Type,County Lines\n1000001/21,01/05/2021,Charged,"
                    + row.getKey() + "\n";
            SourceFile file = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            RowJudge judge = new RowJudge(offences, Period.of("2021-05"));
            try (LaidOutRows rows = new LaidOutRows(file, offences)) {
                next(rows);
                Judgement judgement = judge.judge(next(rows));
                assertThat(judgement.rows().get(0).values())
                        .containsEntry("county_lines", new Value.Flag(row.getValue()));
            }
        }
    }

    private static london.datahub.read.LaidOutRow next(LaidOutRows rows) {
        assertThat(rows.hasNext()).isTrue();
        return rows.next();
    }
}
