package london.datahub.access;

import java.util.Arrays;
import java.util.Locale;
import london.datahub.issue.Refusal;

/** What a person is in the hub. One person can be several. */
public enum Role {
    OFFICER,
    ANALYST,
    BOARD_MEMBER,
    REVIEWER,
    ADMINISTRATOR;

    /** Returns the role as it is written in addresses, commands and roles.yml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a role.
     *
     * @throws Refusal where there is none of that name
     */
    public static Role named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "There is no such role.",
                        "The roles are: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values()).map(Role::word).toList()) + "."));
    }
}
