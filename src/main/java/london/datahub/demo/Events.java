package london.datahub.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What really happened in the demonstration, each event once, before anybody writes it down.
 *
 * @param offences in the order of their days
 * @param referrals in the order of their days
 */
record Events(List<Offence> offences, List<Referral> referrals) {
    private static final double LINKED_WHERE_THE_MET_REFERRED = 0.9;
    private static final double LINKED_ELSEWHERE = 0.45;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 45;

    static Events of(DemoOptions options) {
        List<DemoPeriod> periods = DemoPeriod.of(options);
        var references = new ReferenceNumbers(options.seed());
        List<Offence> offences = new Offences(options.seed(), references).make(periods);
        List<Referral> referrals = new Referrals(options.seed(), references).make(periods);
        return linked(offences, referrals, options.seed());
    }

    // The police open an offence from many a referral, so both lists hold the same victim.
    private static Events linked(List<Offence> offences, List<Referral> referrals, long seed) {
        Map<String, List<Offence>> byPlace = new HashMap<>();
        offences.forEach(o -> byPlace.computeIfAbsent(o.boroughCode() + o.ageGroup(), key -> new ArrayList<>())
                .add(o));
        Map<String, Offence> linked = new LinkedHashMap<>();
        offences.forEach(offence -> linked.put(offence.event(), offence));
        Set<String> taken = new HashSet<>();
        var result = new ArrayList<Referral>();
        for (Referral referral : referrals) {
            Optional<Offence> offence = wantsLink(referral, seed) ? nearby(referral, byPlace, taken) : Optional.empty();
            offence.ifPresent(found -> taken.add(found.event()));
            Referral known = offence.map(found -> referral.withCrime(found.crimeReference()))
                    .orElse(referral);
            offence.ifPresent(found -> linked.put(found.event(), found.with(known)));
            result.add(known);
        }
        return new Events(List.copyOf(linked.values()), result);
    }

    private static boolean wantsLink(Referral referral, long seed) {
        double share = referral.firstResponder().equals("mps") ? LINKED_WHERE_THE_MET_REFERRED : LINKED_ELSEWHERE;
        return Chance.of(seed, "link", referral.event()).happens(share);
    }

    private static Optional<Offence> nearby(Referral referral, Map<String, List<Offence>> byPlace, Set<String> taken) {
        String place = referral.boroughCode() + referral.profile().ageGroup();
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(offence -> !taken.contains(offence.event()))
                .filter(offence ->
                        !offence.recordedOn().isBefore(referral.referredOn().minusDays(DAYS_BEFORE)))
                .filter(offence ->
                        !offence.recordedOn().isAfter(referral.referredOn().plusDays(DAYS_AFTER)))
                .findFirst();
    }
}
