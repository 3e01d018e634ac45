package london.datahub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the referrals of the demonstration, every one of them once. */
final class Referrals {
    private static final int FIRST = 1_000_000;

    private final long seed;
    private final ReferenceNumbers references;
    private final People people;
    private int made;

    Referrals(long seed, ReferenceNumbers references) {
        this.seed = seed;
        this.people = new People("P", seed);
        this.references = references;
    }

    /** Returns them in the order of their days. */
    List<Referral> make(List<DemoPeriod> periods) {
        var referrals = new ArrayList<Referral>();
        for (DemoPeriod period : periods) {
            for (String borough : PrintedFigures.boroughCodes()) {
                referrals.addAll(make(borough, period));
            }
        }
        referrals.sort(Comparator.comparing(Referral::referredOn).thenComparing(Referral::event));
        return RepeatVictims.among(new FirstResponders(seed).of(referrals, periods), seed);
    }

    private List<Referral> make(String borough, DemoPeriod period) {
        Chance chance = Chance.of(seed, "referrals", borough, period.from());
        List<Profile> profiles = Profiles.of(borough, period, chance);
        List<List<String>> nationalities = Nationalities.of(borough, profiles, chance);
        var referrals = new ArrayList<Referral>();
        for (int i = 0; i < profiles.size(); i++) {
            referrals.add(make(borough, profiles.get(i), nationalities.get(i), period.day(chance), chance));
        }
        return referrals;
    }

    private Referral make(String borough, Profile profile, List<String> nationalities, LocalDate day, Chance chance) {
        Person person = people.person(profile, nationalities.get(0), day, chance);
        String event = "R" + (FIRST + ++made);
        return new Referral(
                event, references.nrm(), day, borough, profile, nationalities, "not-known", null, person, null);
    }
}
