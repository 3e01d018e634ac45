package london.datahub.portal;

import java.util.OptionalInt;

/** The release that an address names. */
final class ReleaseNumber {
    private ReleaseNumber() {}

    /** Returns nothing, which means the newest, where the address names none. */
    static OptionalInt of(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
