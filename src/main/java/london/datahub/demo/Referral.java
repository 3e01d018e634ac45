package london.datahub.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A referral to the National Referral Mechanism.
 *
 * @param boroughCode where exploitation happened
 * @param nationalities one or two, the first the one counted on
 * @param firstResponder who referred, as in {@code jobs/_codes/first-responder.csv}
 * @param referringAuthority the council that referred; null where no council did
 * @param crimeReference the linked offence; null where there is none
 */
record Referral(
        String event,
        String nrmReference,
        LocalDate referredOn,
        String boroughCode,
        Profile profile,
        List<String> nationalities,
        String firstResponder,
        String referringAuthority,
        Person person,
        String crimeReference) {
    Referral with(Person known) {
        return new Referral(
                event,
                nrmReference,
                referredOn,
                boroughCode,
                profile,
                nationalities,
                firstResponder,
                referringAuthority,
                known,
                crimeReference);
    }

    Referral referredBy(String responder, String authority) {
        return new Referral(
                event,
                nrmReference,
                referredOn,
                boroughCode,
                profile,
                nationalities,
                responder,
                authority,
                person,
                crimeReference);
    }

    Referral withCrime(String reference) {
        return new Referral(
                event,
                nrmReference,
                referredOn,
                boroughCode,
                profile,
                nationalities,
                firstResponder,
                referringAuthority,
                person,
                reference);
    }

    boolean isChild() {
        return profile.isChild();
    }

    /** Returns the type of the first responder, as in {@code jobs/_codes/first-responder-type.csv}. */
    String firstResponderType() {
        return switch (firstResponder) {
            case "mps" -> "metropolitan-police";
            case "colp", "btp" -> "police-not-met";
            case "local-authority" -> "local-authority";
            case "home-office", "gla-abuse" -> "home-office";
            default -> "ngo";
        };
    }
}
