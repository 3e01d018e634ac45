package london.datahub.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import london.datahub.reference.Boroughs;

/** Writes a referral down as one supplier knows it on a day. */
final class ReferralRow {
    private static final double HOME_OFFICE_KNOWS_NAMES = 0.85;
    private static final double POLICE_KNOW_NAMES = 0.97;
    private static final double BIRTH_DATE_KNOWN = 0.93;

    private final Referral referral;
    private final String supplier;
    private final Handwriting hand;
    private final long seed;
    private final Map<String, Object> cells = new HashMap<>();

    ReferralRow(Referral referral, String supplier, Handwriting hand, long seed) {
        this.referral = referral;
        this.supplier = supplier;
        this.hand = hand;
        this.seed = seed;
    }

    /**
     * Returns the cells by field.
     *
     * @param asAt a decision of a later day is still pending
     */
    Map<String, Object> cells(LocalDate asAt) {
        cells.put("nrm_reference", hand.nrm(referral.nrmReference()));
        cells.put("referred_on", referral.referredOn());
        putResponder();
        putPlace();
        putPerson();
        putExploitation();
        cells.putAll(new Decisions(referral, hand, seed).cells(asAt));
        return cells;
    }

    private Chance chance(String subject) {
        return Chance.of(seed, "referral " + subject, supplier, referral.event());
    }

    private void putResponder() {
        cells.put("first_responder_type", hand.word("first-responder-type", referral.firstResponderType()));
        cells.put("first_responder", hand.word("first-responder", referral.firstResponder()));
        if (referral.referringAuthority() != null) {
            cells.put("referring_authority", hand.borough(referral.referringAuthority()));
        }
        cells.put(SheetColumn.TEAM.field(), "Team " + chance("team").between(1, 6));
    }

    private void putPlace() {
        cells.put("borough_code", hand.borough(referral.boroughCode()));
        cells.put(
                SheetColumn.BCU.field(),
                Boroughs.coded(referral.boroughCode()).orElseThrow().bcu());
        Places.ward(referral.boroughCode(), referral.event(), seed)
                .ifPresent(ward -> cells.put("ward_code", hand.ward(ward)));
    }

    private void putPerson() {
        Chance chance = chance("person");
        Person person = referral.person();
        if (chance.happens(supplier.equals("HO") ? HOME_OFFICE_KNOWS_NAMES : POLICE_KNOW_NAMES)) {
            Clerk clerk = new Clerk(chance("clerk"), hand);
            clerk.putNames(person, cells);
            LocalDate written = clerk.birthDate(person, referral.referredOn());
            cells.put("age", Period.between(written, referral.referredOn()).getYears());
            cells.put("birth_date", chance.happens(BIRTH_DATE_KNOWN) ? written : null);
        }
        cells.put("gender", hand.word("gender", referral.profile().gender()));
        cells.put("nationalities", hand.words("nationality", referral.nationalities()));
        cells.put("age_group", hand.word("age-group", referral.profile().ageGroup()));
        cells.put("consent", referral.isChild() ? null : hand.yesNo(true));
        cells.put("guardian_referral", referral.isChild() ? hand.yesNo(chance.happens(0.4)) : null);
    }

    private void putExploitation() {
        cells.put("main_type", hand.word("exploitation-type", referral.profile().mainType()));
        cells.put("exploitation_types", hand.words("exploitation-type", ExploitationTypes.of(referral, seed)));
        if (referral.crimeReference() != null) {
            cells.put("crime_reference", hand.crime(referral.crimeReference()));
        }
    }
}
