package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementEndTest {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final Organisation MPS = new Organisation("MPS", "Metropolitan Police Service", "police");

    private static Agreement agreement(LocalDate from) {
        return new Agreement("MPS", "met-offences", "protecting victims", List.of("partner"), 90, from);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void without_an_agreement_nothing_comes_in_and_an_ended_one_is_none(TestDatabase database) {
        Organisations organisations = new Organisations(database.sql());
        organisations.register(MPS);
        assertThatThrownBy(() -> organisations.agreement(MPS, "met-offences", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no agreement to supply met-offences")
                .hasMessageContaining("signed");

        organisations.agree(agreement(DAY));
        organisations.agreeToNames("MPS", "met-offences");
        assertThat(organisations.agreement(MPS, "met-offences", DAY).purpose()).isEqualTo("protecting victims");
        assertThatThrownBy(() -> organisations.agreement(MPS, "met-offences", DAY.minusDays(1)))
                .isInstanceOf(Refusal.class);

        organisations.end(MPS, "met-offences", DAY);
        assertThatThrownBy(() -> organisations.agreement(MPS, "met-offences", DAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> organisations.end(MPS, "met-offences", DAY)).isInstanceOf(Refusal.class);

        organisations.agree(agreement(DAY));
        assertThat(organisations.agreement(MPS, "met-offences", DAY)).isNotNull();
        assertThat(organisations.mayNamePersons(MPS, "met-offences", DAY))
                .as("a new agreement covers what it says and no more")
                .isFalse();
    }
}
