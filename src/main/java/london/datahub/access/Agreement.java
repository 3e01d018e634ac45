package london.datahub.access;

import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation supplies, for what, and whom its data may reach.
 *
 * @param audiences of public and partner
 * @param keepOriginalDays how long the encrypted original is kept
 */
public record Agreement(
        String organisation,
        String feed,
        String purpose,
        List<String> audiences,
        int keepOriginalDays,
        LocalDate validFrom) {}
