package london.datahub.access;

import java.util.Optional;
import london.datahub.issue.Refusal;
import london.datahub.secret.KeyRing;

/** Goes along the audit trail and finds the first link that does not hold. */
final class AuditVerification {
    private final KeyRing keys;
    private final Optional<AuditAnchor.Last> anchored;
    private long number;
    private String hash = "";
    private String found;

    /** @param anchored the last entry as noted beside the database, read before the trail is */
    AuditVerification(KeyRing keys, Optional<AuditAnchor.Last> anchored) {
        this.keys = keys;
        this.anchored = anchored;
    }

    void see(AuditTrail.Kept kept) {
        AuditEntry entry = kept.entry();
        if (entry.number() != number + 1) {
            note("Entry " + (number + 1) + " is missing.");
        } else if (!holds(kept)) {
            note("Entry " + entry.number() + " is not what was recorded, or was not recorded by this hub.");
        }
        number = entry.number();
        hash = kept.hash();
    }

    private boolean holds(AuditTrail.Kept kept) {
        boolean another = anchored.filter(last -> last.number() == kept.entry().number())
                .filter(last -> !last.hash().equals(kept.hash()))
                .isPresent();
        try {
            return !another
                    && AuditTrail.hash(kept.entry(), hash, keys.key(kept.keyId()))
                            .equals(kept.hash());
        } catch (Refusal unknownKey) {
            return false;
        }
    }

    private void note(String what) {
        if (found == null) {
            found = what;
        }
    }

    /** @param last the number of the last entry, as the database itself keeps it */
    Optional<String> found(long last) {
        long recorded = Math.max(last, anchored.map(AuditAnchor.Last::number).orElse(0L));
        if (number < recorded) {
            note("The trail ends with entry " + number + ", and entries up to " + recorded + " were recorded.");
        }
        return Optional.ofNullable(found);
    }
}
