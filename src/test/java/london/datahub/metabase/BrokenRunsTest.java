package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import london.datahub.issue.Refusal;
import london.datahub.metabase.StandIn.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenRunsTest extends ProvisioningRuns {
    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_request_fails_the_next_run_completes(Fault fault) {
        run();
        int requests = metabase.seen.size();
        Set<Integer> failed = new TreeSet<>();
        for (int at = 0; at < requests; at++) {
            try (StandIn anew = made()) {
                int broken = at;
                anew.failing(index -> index == broken ? fault : null);
                if (!completes(anew)) {
                    failed.add(at);
                }
                settlesInTheEnd(anew, "a " + fault + " at request " + at);
            }
        }
        // What is safe to repeat is repeated within the run; making something is not, but where it was only too much.
        assertThat(failed.isEmpty()).isEqualTo(fault == Fault.BUSY);
    }

    @Test
    void wherever_metabase_goes_down_the_next_run_completes() {
        run();
        int requests = metabase.seen.size();
        for (int at = 0; at < requests; at++) {
            try (StandIn anew = made()) {
                int from = at;
                anew.failing(index -> index >= from ? Fault.BROKEN : null);
                assertThat(completes(anew)).isFalse();
                settlesInTheEnd(anew, "down from request " + at);
            }
        }
    }

    private static boolean completes(StandIn metabase) {
        try {
            run(metabase, SmallWanted.whole(), true);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private void settlesInTheEnd(StandIn anew, String after) {
        anew.well();
        run(anew, SmallWanted.whole(), true);
        anew.well();
        assertThat(run(anew, SmallWanted.whole(), true)).as(after).isEmpty();
        assertThat(anew.writes()).as(after).isZero();
        assertThat(anew.state.databases.all()).as(after).hasSize(1);
        assertThat(anew.state.groups).as(after).hasSize(3);
        assertThat(anew.state.collections).as(after).hasSize(2);
        assertThat(anew.state.cards.cards).as(after).hasSize(4);
        assertThat(anew.state.dashboards.dashboards).as(after).hasSize(2);
        anew.state
                .dashboards
                .dashboards
                .values()
                .forEach(dashboard -> assertThat(dashboard.path("dashcards"))
                        .as(after)
                        .hasSize(
                                dashboard("partner/dashboard/borough")
                                                .path("name")
                                                .equals(dashboard.path("name"))
                                        ? 3
                                        : 1));
    }
}
