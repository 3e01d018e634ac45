package london.datahub.demo;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets some people be exploited again: a new referral of a person who is known, never a duplicate. */
final class RepeatVictims {
    private static final double SHARE = 0.06;
    private static final int DAYS_BETWEEN = 120;
    private static final int TRIES = 20;

    private RepeatVictims() {}

    /** Takes and returns referrals in the order of their days. */
    static List<Referral> among(List<Referral> referrals, long seed) {
        Map<String, List<Referral>> alike = new HashMap<>();
        var result = new ArrayList<Referral>();
        for (Referral referral : referrals) {
            List<Referral> earlier = alike.computeIfAbsent(likeness(referral), key -> new ArrayList<>());
            Chance chance = Chance.of(seed, "repeat", referral.event());
            Referral made = chance.happens(SHARE)
                    ? again(referral, earlier, chance).map(referral::with).orElse(referral)
                    : referral;
            earlier.add(made);
            result.add(made);
        }
        return result;
    }

    private static String likeness(Referral referral) {
        return referral.profile().gender() + referral.nationalities();
    }

    private static Optional<Person> again(Referral referral, List<Referral> earlier, Chance chance) {
        for (int i = 0; i < TRIES && !earlier.isEmpty(); i++) {
            Referral candidate = chance.oneOf(earlier);
            if (canBeTheSame(candidate, referral)) {
                return Optional.of(candidate.person());
            }
        }
        return Optional.empty();
    }

    private static boolean canBeTheSame(Referral earlier, Referral later) {
        boolean child = earlier.person().birthDate().plusYears(18).isAfter(later.referredOn());
        return ChronoUnit.DAYS.between(earlier.referredOn(), later.referredOn()) >= DAYS_BETWEEN
                && child == later.isChild();
    }
}
