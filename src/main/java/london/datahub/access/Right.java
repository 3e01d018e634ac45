package london.datahub.access;

import java.util.Locale;

/** One thing that a person may do in the hub. */
public enum Right {
    READ_PUBLIC,
    READ_PARTNER,
    SUBMIT,
    SEE_RETURNS,
    REVIEW,
    KEEP_ACCOUNTS,
    KEEP_ALL_ACCOUNTS,
    READ_AUDIT,
    CHASE,
    RECEIVE_PAPERS;

    /** Returns the right as roles.yml writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
