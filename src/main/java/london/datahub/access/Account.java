package london.datahub.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A named person who may come in.
 *
 * @param email in lower case; what they sign in with
 * @param rights what they may do now, by their roles and the kind of their organisation
 * @param codeWaived whether they come in without a second factor, as accounts of a demonstration do
 * @param epoch sessions of an earlier one have ended
 */
public record Account(
        long id,
        String email,
        String name,
        Organisation organisation,
        Set<Role> roles,
        Set<Right> rights,
        State state,
        boolean hasCode,
        boolean codeWaived,
        int epoch,
        Optional<Instant> lockedUntil,
        Optional<Instant> signedInAt) {
    /** Invited ones have no password yet; closed ones stay, because the audit trail names them. */
    public enum State {
        INVITED,
        ACTIVE,
        CLOSED
    }

    public boolean may(Right right) {
        return state == State.ACTIVE && rights.contains(right);
    }

    /** Tells whether this person keeps the accounts of that organisation. */
    public boolean keeps(String organisationCode) {
        return may(Right.KEEP_ALL_ACCOUNTS)
                || may(Right.KEEP_ACCOUNTS) && organisation.code().equals(organisationCode);
    }
}
