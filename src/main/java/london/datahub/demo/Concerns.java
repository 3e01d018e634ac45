package london.datahub.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the concerns of councils: some led to a referral of theirs, some to none. All their numbers are assumptions. */
final class Concerns {
    private static final String CITY = "E09000001";
    private static final double RECORDED_BEFORE_THE_REFERRAL = 0.6;
    private static final int MOST_THAT_LED_TO_A_REFERRAL = 10;
    private static final int DAYS_BEFORE_THE_REFERRAL = 20;
    private static final double CHILDREN = 0.45;
    private static final double FEMALES = 0.35;
    private static final double ADULTS_WHO_CONSENT = 0.7;
    private static final double NOTIFIED_WITHOUT_CONSENT = 0.75;
    private static final int FIRST_EVENT = 1_000_000;
    private static final int FIRST_CASE = 100_000;
    private static final List<String> TYPES = List.of("labour", "criminal", "sexual", "domestic-servitude");

    private final List<Referral> referrals;
    private final DemoOptions options;
    private final People people;
    private final List<NamedCsvRecord> nationalities = DemoDefinition.rows("nationalities");
    private int made;

    Concerns(Events events, DemoOptions options) {
        this.referrals = events.referrals();
        this.options = options;
        this.people = new People("S", options.seed());
    }

    /** Returns what a council recorded in a quarter, in the order of the days; at least one. */
    List<Concern> of(String authority, Submission quarter) {
        Chance chance = Chance.of(options.seed(), "concerns", authority, quarter.from());
        var concerns = new ArrayList<Concern>();
        referrals.stream()
                .filter(referral -> authority.equals(referral.referringAuthority()))
                .filter(referral -> isIn(quarter, referral.referredOn()))
                .filter(referral -> chance.happens(RECORDED_BEFORE_THE_REFERRAL))
                .limit(authority.equals(CITY) ? 1 : scaled(MOST_THAT_LED_TO_A_REFERRAL))
                .forEach(referral -> concerns.add(before(referral, quarter, concerns.size(), chance)));
        int others = authority.equals(CITY) ? 1 - concerns.size() : scaled(chance.between(2, 5));
        for (int i = 0; i < others; i++) {
            concerns.add(another(authority, quarter, concerns.size(), chance));
        }
        concerns.sort(Comparator.comparing(Concern::day).thenComparing(Concern::event));
        return concerns;
    }

    private int scaled(int count) {
        return (int) Math.max(1, Math.round(count * options.size()));
    }

    private static boolean isIn(Submission quarter, LocalDate day) {
        return !day.isBefore(quarter.from().atDay(1))
                && !day.isAfter(quarter.to().atEndOfMonth());
    }

    private Concern before(Referral referral, Submission quarter, int place, Chance chance) {
        LocalDate first = quarter.from().atDay(1);
        LocalDate day = referral.referredOn().minusDays(chance.between(0, DAYS_BEFORE_THE_REFERRAL));
        return new Concern(
                "C" + (FIRST_EVENT + ++made),
                referral.referringAuthority(),
                caseReference(referral.referringAuthority(), quarter, place),
                day.isBefore(first) ? first : day,
                referral.profile(),
                referral.nationalities(),
                referral.person(),
                true,
                "nrm",
                referral);
    }

    private Concern another(String authority, Submission quarter, int place, Chance chance) {
        String type = chance.oneOf(TYPES);
        String age = chance.happens(CHILDREN) ? "child" : "adult";
        Profile profile = new Profile(type, type, age, chance.happens(FEMALES) ? "female" : "male");
        String nationality = chance.oneOf(nationalities, row -> Double.parseDouble(row.getField("weight")))
                .getField("nationality");
        LocalDate day = day(quarter, chance);
        boolean consents = profile.isChild() || chance.happens(ADULTS_WHO_CONSENT);
        return new Concern(
                "C" + (FIRST_EVENT + ++made),
                authority,
                caseReference(authority, quarter, place),
                day,
                profile,
                List.of(nationality),
                people.person(profile, nationality, day, chance),
                consents,
                !consents && chance.happens(NOTIFIED_WITHOUT_CONSENT) ? "dtn" : "neither",
                null);
    }

    private static LocalDate day(Submission quarter, Chance chance) {
        LocalDate first = quarter.from().atDay(1);
        int days = (int) ChronoUnit.DAYS.between(first, quarter.to().atEndOfMonth());
        return first.plusDays(chance.between(0, days));
    }

    // Every council numbers its own cases, so the same number stands for different cases of different councils.
    private String caseReference(String authority, Submission quarter, int place) {
        String letters = Chance.of(options.seed(), "case numbers", authority).oneOf(List.of("SC", "MS", "ASC"));
        int quarters = quarter.from().getYear() * 4 + quarter.from().getMonthValue() / 3;
        return letters + (FIRST_CASE + quarters * 10 + place * 100_000);
    }
}
