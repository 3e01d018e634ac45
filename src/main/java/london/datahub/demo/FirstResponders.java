package london.datahub.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says who referred: councils mostly children, the Home Office mostly adults. How many of each is an assumption. */
final class FirstResponders {
    private static final String CITY = "E09000001";
    private static final int CITY_REFERRALS_A_PERIOD = 2;
    private static final double OWN_COUNCIL = 0.92;

    private static final Map<String, Double> FOR_CHILDREN = shares(
            "local-authority", 72.0, "mps", 20.0, "home-office", 5.0, "barnardos", 1.5, "nspcc", 1.0, "btp", 0.5);
    private static final Map<String, Double> FOR_ADULTS = shares(
            "home-office",
            49.0,
            "local-authority",
            24.0,
            "mps",
            19.0,
            "salvation-army",
            3.5,
            "kalayaan",
            1.5,
            "medaille",
            1.0,
            "migrant-help",
            1.0,
            "unseen",
            0.5,
            "gla-abuse",
            1.0,
            "colp",
            1.0);

    private final long seed;

    FirstResponders(long seed) {
        this.seed = seed;
    }

    private static Map<String, Double> shares(Object... pairs) {
        var shares = new LinkedHashMap<String, Double>();
        for (int i = 0; i < pairs.length; i += 2) {
            shares.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return shares;
    }

    List<Referral> of(List<Referral> unreferred, List<DemoPeriod> periods) {
        var referrals = new ArrayList<Referral>();
        unreferred.forEach(referral -> referrals.add(referred(referral)));
        for (DemoPeriod period : periods) {
            period.eachMonth().forEach(month -> cityPoliceRefer(referrals, month));
            cityCouncilRefers(referrals, period);
        }
        return referrals;
    }

    private Referral referred(Referral referral) {
        Chance chance = Chance.of(seed, "first responder", referral.event());
        Map<String, Double> shares = referral.isChild() ? FOR_CHILDREN : FOR_ADULTS;
        String responder = chance.oneOf(List.copyOf(shares.keySet()), shares::get);
        return responder.equals("local-authority")
                ? referral.referredBy(responder, council(referral, chance))
                : referral.referredBy(responder, null);
    }

    private static String council(Referral referral, Chance chance) {
        return chance.happens(OWN_COUNCIL) ? referral.boroughCode() : chance.oneOf(PrintedFigures.boroughCodes());
    }

    // Exploitation in the City itself is not in the printed figures; its police and council met people elsewhere.
    private void cityPoliceRefer(List<Referral> referrals, YearMonth month) {
        Predicate<Referral> inMonth =
                referral -> YearMonth.from(referral.referredOn()).equals(month);
        if (referrals.stream().filter(inMonth).noneMatch(r -> r.firstResponder().equals("colp"))) {
            change(referrals, inMonth.and(r -> r.firstResponder().equals("mps")), "colp", null, 1);
        }
    }

    private void cityCouncilRefers(List<Referral> referrals, DemoPeriod period) {
        Predicate<Referral> byCouncil = referral -> referral.firstResponder().equals("local-authority")
                && !referral.referredOn().isBefore(period.from().atDay(1))
                && !referral.referredOn().isAfter(period.lastDay());
        change(referrals, byCouncil, "local-authority", CITY, CITY_REFERRALS_A_PERIOD);
    }

    private void change(List<Referral> referrals, Predicate<Referral> which, String responder, String city, int count) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < referrals.size(); place++) {
            if (which.test(referrals.get(place))) {
                places.add(place);
            }
        }
        Chance chance = Chance.of(seed, "City of London", responder, places);
        chance.shuffled(places).stream()
                .limit(count)
                .forEach(place -> referrals.set(place, referrals.get(place).referredBy(responder, city)));
    }
}
