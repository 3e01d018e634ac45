package london.datahub.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What a council itself recorded of somebody.
 *
 * @param caseReference the council's own number; another council can have the same
 * @param consents whether an adult agreed to be referred
 * @param action nrm, dtn or neither, as in {@code jobs/_codes/concern-action.csv}
 * @param referral the referral that it led to; null where it led to none
 */
record Concern(
        String event,
        String authority,
        String caseReference,
        LocalDate day,
        Profile profile,
        List<String> nationalities,
        Person person,
        boolean consents,
        String action,
        Referral referral) {
    boolean isChild() {
        return profile.isChild();
    }

    /** Returns where exploitation happened, or the council's own area where that is not known. */
    String boroughCode() {
        return referral == null ? authority : referral.boroughCode();
    }

    /** Returns the event whose ward it shares. */
    String placedWith() {
        return referral == null ? event : referral.event();
    }

    /** Returns the council's own number of the person, which no other person of that council has. */
    String personReference() {
        int number = Integer.parseInt(person.id().substring(1));
        return "PR" + (2 * number + (person.id().startsWith("P") ? 0 : 1));
    }
}
