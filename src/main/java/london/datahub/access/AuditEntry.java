package london.datahub.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who did what, when.
 *
 * @param number counted from 1 without a gap
 * @param actor an account's e-mail address, an API key's number, or the command line and the name given there
 * @param action as submission-sent
 * @param subject what it was done to, by its number or code; never what somebody typed
 * @param outcome done, or refused
 */
public record AuditEntry(
        long number, Instant at, String actor, String organisation, String action, String subject, String outcome) {
    /** Returns all that is hashed; each part with its length, so that nothing can be moved from one to the next. */
    String text(String hashBefore) {
        return List.of(String.valueOf(number), at.toString(), actor, organisation, action, subject, outcome, hashBefore)
                .stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }
}
