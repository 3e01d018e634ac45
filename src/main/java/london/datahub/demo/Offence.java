package london.datahub.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A modern-slavery crime as the police will know it in the end.
 *
 * @param boroughCode null where it has no London borough
 * @param ageGroup child, adult or not-known: the victim's when it was recorded
 * @param outcome the last one
 * @param referral the victim's referral, where the two lists name each other
 */
record Offence(
        String event,
        String crimeReference,
        LocalDate recordedOn,
        String boroughCode,
        String ageGroup,
        String outcome,
        Optional<Referral> referral) {
    Offence with(String outcome) {
        return new Offence(event, crimeReference, recordedOn, boroughCode, ageGroup, outcome, referral);
    }

    Offence with(Referral victim) {
        return new Offence(event, crimeReference, recordedOn, boroughCode, ageGroup, outcome, Optional.of(victim));
    }

    /** Who it happened to; a victim whom no referral names has a number and no name. */
    String person() {
        return referral.map(r -> r.person().id()).orElse(event.replace('O', 'V'));
    }
}
