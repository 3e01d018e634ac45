package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What rests of a council's own cases; on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class CouncilIntakeTest {
    private static final String HEADINGS =
            "Case Reference,Person ID,Service,Concern Date,Ward,Place Basis,Surname,DOB,Nationality,Consent,Lawful Basis\n";
    private static final String OPEN = " and known_to > timestamp '9000-01-01 00:00:00'";

    @TempDir
    static Path folder;

    private static RunningHub hub;

    CouncilIntakeTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        hub = RunningHub.on(database, folder);
        register("E09000010", "Enfield");
        register("E09000003", "Barnet");
    }

    private static void register(String code, String name) {
        Organisations organisations = hub.context.getBean(Organisations.class);
        organisations.register(new Organisation(code, name, "authority"));
        organisations.agree(
                new Agreement(code, "safeguarding-concerns", "test", List.of("partner"), 90, LocalDate.of(2021, 1, 1)));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static void submit(String authority, String period, String rows) {
        try {
            Path file = Files.writeString(folder.resolve("concerns.csv"), HEADINGS + rows);
            assertThat(hub.submit(file, "safeguarding-concerns", authority, period)
                            .refused())
                    .isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long personsOf(String condition) {
        return hub.count("select count(*) from warehouse.concern_person person join warehouse.concern"
                + " on concern.fact_id = person.fact_id where " + condition);
    }

    @Test
    void the_identifiers_of_an_adult_who_did_not_consent_are_not_kept_but_for_another_lawful_basis() {
        submit(
                "E09000010",
                "2021-04..2021-06",
                "SC101,PR101,Adults,03/04/2021,,,Example,01/01/1990,Albanian,No,\n"
                        + "SC102,PR102,Adults,03/05/2021,,,Example,01/01/1990,Albanian,No,Care Act\n"
                        + "SC103,PR103,Children,03/06/2021,E05000137,Found,Example,01/01/2010,British,,\n");
        assertThat(personsOf("concern_on = date '2021-04-03'")).isZero();
        assertThat(personsOf("concern_on = date '2021-05-03'")).isEqualTo(1);
        assertThat(personsOf("concern_on = date '2021-06-03'")).isEqualTo(1);
        assertThat(hub.count("select count(*) from warehouse.concern where place_basis = 'found'"
                        + " and age_group = 'child' and ward_code = 'E05000137'"))
                .isEqualTo(1);
    }

    @Test
    void a_service_replaces_its_own_months_alone_and_two_councils_never_share_a_case() {
        submit("E09000003", "2021-07..2021-09", "SC101,,Housing,03/07/2021,,,,,,,\nSC102,,Adults,04/07/2021,,,,,,,\n");
        submit("E09000003", "2021-07..2021-09", "SC103,,Housing,05/07/2021,,,,,,,\n");
        submit("E09000010", "2021-07..2021-09", "SC103,,Housing,05/07/2021,,,,,,,\n");
        assertThat(hub.sql()
                        .sql("select service from warehouse.concern where organisation_code = 'E09000003'" + OPEN)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("adults", "housing");
        assertThat(hub.count("select count(distinct case_reference) from warehouse.concern"
                        + " where concern_on = date '2021-07-05'"))
                .isEqualTo(2);
    }
}
