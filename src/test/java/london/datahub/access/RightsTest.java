package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    private static final Rights RIGHTS = Rights.load();

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_of_the_home_office_reads_partner_tables(Role role) {
        assertThat(RIGHTS.of(Set.of(role), "home-office")).doesNotContain(Right.READ_PARTNER);
        assertThat(RIGHTS.of(Set.of(Role.values()), "home-office")).contains(Right.SUBMIT);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_secretariat_reviews_reads_the_trail_and_keeps_all_accounts(Role role) {
        RIGHTS.kinds().keySet().stream()
                .filter(kind -> !kind.equals("secretariat"))
                .forEach(kind -> assertThat(RIGHTS.of(Set.of(role), kind))
                        .doesNotContain(Right.REVIEW, Right.READ_AUDIT, Right.KEEP_ALL_ACCOUNTS, Right.CHASE));
    }

    @Test
    void an_analyst_never_has_to_do_with_rows_and_an_unknown_kind_may_nothing() {
        assertThat(RIGHTS.of(Set.of(Role.ANALYST), "authority")).doesNotContain(Right.SUBMIT, Right.REVIEW);
        assertThat(RIGHTS.of(Set.of(Role.values()), "who-knows")).isEmpty();
    }

    @Test
    void every_kind_that_supplies_a_feed_is_known() {
        List<String> kinds = Feeds.load().all().stream()
                .map(Feed::suppliers)
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(RIGHTS.kinds().keySet()).containsAll(kinds);
    }

    @Test
    void a_role_that_gives_nothing_is_not_given() {
        AccessDesk desk = new AccessDesk(TestDatabases.h2());
        assertThatThrownBy(() -> desk.account("anna@barnet.example", "E09000003", Role.REVIEWER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may do nothing");
        assertThat(Arrays.asList(Role.values()))
                .allMatch(role -> !RIGHTS.title(role).isBlank());
    }
}
