package london.datahub.reference;

import java.util.OptionalInt;

/**
 * An electoral ward as drawn in 2018 or in 2022.
 *
 * @param code ONS code, as E05013570; a code that did not change stands in both vintages
 * @param vintage 2018 or 2022
 * @param longitude of the centroid, degrees east
 * @param latitude of the centroid, degrees north
 * @param population residents in mid-2020 (ONS); not known for a few wards
 */
public record Ward(
        String code,
        String name,
        String boroughCode,
        int vintage,
        double longitude,
        double latitude,
        OptionalInt population,
        OptionalInt populationUnder18) {}
