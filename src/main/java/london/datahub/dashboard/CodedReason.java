package london.datahub.dashboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Why a figure is not shown, by the code that stands in its place. */
public enum CodedReason {
    C("[c]", "suppressed: a small count, or one from which a small count could be worked out"),
    X("[x]", "not available"),
    Z("[z]", "not applicable"),
    LOW("[low]", "rounds to zero");

    private final String code;
    private final String meaning;

    CodedReason(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    static List<CodedReason> in(Collection<String> shown) {
        return Arrays.stream(values())
                .filter(reason -> shown.contains(reason.code))
                .toList();
    }
}
