package london.datahub.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What an organisation writes above one of a feed's columns, as a person confirmed.
 *
 * @param column the column's name in the feed
 * @param heading the organisation's own words
 * @param forgottenAt when it was taken back; empty while it holds
 */
public record ColumnMapping(
        long id,
        String organisation,
        String feed,
        String layout,
        String column,
        String heading,
        String confirmedBy,
        Instant confirmedAt,
        String forgottenBy,
        Optional<Instant> forgottenAt) {}
