package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** An adult enters the National Referral Mechanism by consent only. */
final class AdultConsents implements Rule {
    private final String ageGroup;
    private final String consent;

    AdultConsents(Map<String, String> parameters) {
        ageGroup = Rule.parameter(parameters, "age-group");
        consent = Rule.parameter(parameters, "consent");
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        return new Value.Code("adult").equals(row.values().get(ageGroup))
                        && new Value.Flag(false).equals(row.values().get(consent))
                ? Optional.of(new Finding(consent, Map.of()))
                : Optional.empty();
    }
}
