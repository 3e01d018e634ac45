package london.datahub.reference;

import java.util.List;

/**
 * One of London's 33 authorities.
 *
 * @param code ONS code, as E09000010
 * @param aliases other spellings seen in files
 * @param bcu the Metropolitan Police's Basic Command Unit; empty for the City of London
 * @param population residents in mid-2020 (ONS); {@code populationUnder18} of them are children
 */
public record Borough(
        String code,
        String name,
        List<String> aliases,
        String policeForce,
        String bcu,
        int population,
        int populationUnder18) {
    /** The ONS code of London as a whole, the sum of its 33 authorities. */
    public static final String LONDON = "E12000007";
}
