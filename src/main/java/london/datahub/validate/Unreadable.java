package london.datahub.validate;

import java.util.Map;

/** A cell's text cannot be read as what its column holds. Says what was expected, never what stood there. */
final class Unreadable extends Exception {
    private final String code;
    private final transient Map<String, String> details;

    /**
     * @param code of the issue that it is
     * @param details what fills the gaps of its wording
     */
    Unreadable(String code, Map<String, String> details) {
        super(code, null, false, false);
        this.code = code;
        this.details = details;
    }

    Unreadable(String code) {
        this(code, Map.of());
    }

    String code() {
        return code;
    }

    Map<String, String> details() {
        return details;
    }
}
