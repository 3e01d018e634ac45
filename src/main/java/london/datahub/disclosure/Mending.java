package london.datahub.disclosure;

import java.util.Collection;
import java.util.List;

/**
 * Has a suppression attacked by those who subtract figures of their own, and hides further figures until they find out
 * nothing. What is hidden further only leaves more open, so that what was proved stays proved.
 */
final class Mending {
    private static final int MOST_ROUNDS = 8;

    private final Population.Audience audience;
    private final JointRepair repair;

    Mending(Population.Audience audience, JointRepair repair) {
        this.audience = audience;
        this.repair = repair;
    }

    /** Attacks, and hides further until nobody finds anything or nothing helps; returns what came of it. */
    KnownValues.Result mend(Collection<Vow> vows) {
        KnownValues.Result result = attack().attack(vows);
        for (int round = 0; round < MOST_ROUNDS && !result.isSafe() && hideFor(result.failed()); round++) {
            result = result.after(attack().again(result.failed()));
        }
        return result;
    }

    private KnownValues attack() {
        List<Edition> told = audience.with(repair.published());
        return new KnownValues(told, told.size() - 1, audience.insiders());
    }

    private boolean hideFor(List<Doubt> doubts) {
        int before = repair.size();
        repair.hideFor(audience.editions(), doubts, audience.insiders());
        return repair.size() > before;
    }
}
