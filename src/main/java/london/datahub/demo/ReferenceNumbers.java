package london.datahub.demo;

import java.time.LocalDate;

/** Gives out police and NRM references, each once, in no visible order. */
final class ReferenceNumbers {
    // Steps without a common divisor with the count of numbers visit every number once.
    private static final long CRIMES = 7_000_000;
    private static final long CRIME_STEP = 2_654_433;
    private static final long REFERRALS = 90_000_000;
    private static final long REFERRAL_STEP = 48_271_331;

    private long crime;
    private long referral;

    ReferenceNumbers(long seed) {
        Chance chance = Chance.of(seed, "reference numbers");
        crime = chance.between(0, (int) CRIMES - 1);
        referral = chance.between(0, (int) REFERRALS - 1);
    }

    /** Returns a crime reference as CRIS writes it: seven digits and the year, as 3012345/21. */
    String crime(LocalDate recordedOn) {
        crime = (crime + CRIME_STEP) % CRIMES;
        return (2_000_000 + crime) + "/" + recordedOn.getYear() % 100;
    }

    /** Returns a reference of the National Referral Mechanism: NRM and eight digits. */
    String nrm() {
        referral = (referral + REFERRAL_STEP) % REFERRALS;
        return "NRM" + (10_000_000 + referral);
    }
}
