package london.datahub.access;

import static london.datahub.access.AccessDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInsTest {
    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_password_rests_as_argon2id_and_lets_its_owner_in(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        desk.account("anna@barnet.example", "E09000003", Role.OFFICER);
        assertThat(database.sql()
                        .sql("select password_hash from warehouse.account")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(desk.signIns.byPassword(" Anna@Barnet.example", PASSWORD)).isPresent();
        assertThat(desk.signIns.byPassword("anna@barnet.example", PASSWORD + "x"))
                .isEmpty();
        assertThat(desk.signIns.byPassword("nobody@barnet.example", PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void five_wrong_passwords_lock_an_account_for_a_while(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        desk.account("anna@barnet.example", "E09000003", Role.OFFICER);
        IntStream.range(0, 5).forEach(n -> desk.signIns.byPassword("anna@barnet.example", "wrong " + n));
        assertThat(desk.signIns.byPassword("anna@barnet.example", PASSWORD)).isEmpty();
        desk.clock.move(Duration.ofMinutes(16));
        assertThat(desk.signIns.byPassword("anna@barnet.example", PASSWORD)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void many_guesses_at_once_are_no_more_than_five(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        Account account = desk.account("anna@barnet.example", "E09000003", Role.OFFICER);
        CodeSecret secret = desk.signIns.freshSecret();
        desk.signIns.confirm(account, secret, code(secret, desk, 0));
        AtomicInteger in = new AtomicInteger();
        // one guess in 5,000 is right: of all there are, only five are judged
        IntStream.range(0, 40).parallel().forEach(n -> {
            if (desk.signIns.byCode(account, "00000" + n % 10)) {
                in.incrementAndGet();
            }
        });
        assertThat(in.get()).isZero();
        assertThat(desk.signIns.byCode(account, code(secret, desk, 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void the_second_factor_rests_sealed_and_each_code_is_taken_once(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        Account account = desk.account("anna@barnet.example", "E09000003", Role.OFFICER);
        CodeSecret secret = desk.signIns.freshSecret();
        assertThat(desk.signIns.confirm(account, secret, "123")).isFalse();
        assertThat(desk.signIns.confirm(account, secret, code(secret, desk, 0))).isTrue();
        assertThat(desk.accounts.get(account.id()).hasCode()).isTrue();
        assertThat(database.sql()
                        .sql("select code_secret from warehouse.account")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.text());
        assertThat(desk.signIns.byCode(account, code(secret, desk, 0))).isFalse();
        desk.clock.move(Duration.ofSeconds(30));
        assertThat(desk.signIns.byCode(account, code(secret, desk, 0))).isTrue();
        assertThat(desk.signIns.byCode(account, code(secret, desk, 0))).isFalse();
    }

    private static String code(CodeSecret secret, AccessDesk desk, int stepsLater) {
        long step = TimeCode.step(desk.clock.instant()) + stepsLater;
        return TimeCode.code(secret.bytes(), step, TimeCode.DIGITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tiny1", "Password123456", "qwertyuiop12", "annabarnet2026", "aaaaaaaaaaaaaaaa", "letmeinletmein"
            })
    void a_password_that_is_short_or_soon_guessed_is_refused(String password) {
        assertThatThrownBy(() -> PasswordRule.check(password, someone()))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining(password);
        PasswordRule.check(PASSWORD, someone());
    }

    private static Account someone() {
        return new Account(
                1,
                "anna@barnet.example",
                "Anna",
                new Organisation("E09000003", "Barnet", "authority"),
                Set.of(),
                Set.of(),
                Account.State.ACTIVE,
                false,
                false,
                1,
                java.util.Optional.empty(),
                java.util.Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_link_opens_once_and_not_for_ever(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        Account account = desk.account("anna@barnet.example", "E09000003", Role.OFFICER);
        String first = desk.links.forAccount(account);
        String link = desk.links.forAccount(account);
        assertThatThrownBy(() -> desk.links.read(first)).isInstanceOf(Refusal.class);
        assertThat(desk.links.read(link).account()).hasValue(account.id());
        desk.links.use(link);
        assertThatThrownBy(() -> desk.links.use(link)).isInstanceOf(Refusal.class);
        String late = desk.links.forTheFirst();
        assertThat(desk.links.read(late).account()).isEmpty();
        desk.clock.move(Duration.ofDays(4));
        assertThatThrownBy(() -> desk.links.read(late)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void an_api_key_reads_what_its_organisations_analysts_may_until_it_ends(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        ApiKeys.Made key = desk.apiKeys.make(desk.organisations.named("E09000003"), "spreadsheet", "test");
        ApiKeys.Made homeOffice = desk.apiKeys.make(desk.organisations.named("HO"), "spreadsheet", "test");
        assertThat(desk.apiKeys.rights(desk.apiKeys.bySecret(key.secret()).orElseThrow()))
                .containsExactlyInAnyOrder(Right.READ_PUBLIC, Right.READ_PARTNER);
        assertThat(desk.apiKeys.rights(
                        desk.apiKeys.bySecret(homeOffice.secret()).orElseThrow()))
                .containsExactly(Right.READ_PUBLIC);
        desk.apiKeys.end(key.id(), "test");
        assertThat(desk.apiKeys.bySecret(key.secret())).isEmpty();
    }

    @Test
    void a_code_secret_is_shown_as_authenticator_apps_take_it() {
        CodeSecret secret = CodeSecret.fresh();
        assertThat(secret.text()).matches("[A-Z2-7]{32}");
        assertThat(secret.address("a+b@c.example"))
                .startsWith("otpauth://totp/")
                .contains("a%2Bb%40c.example");
    }
}
