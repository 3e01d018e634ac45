package london.datahub.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The boroughs that the Department for Education holds to be most like one, of those in London, the nearest first.
 * Source: DfE children's services statistical neighbours, Open Government Licence v3.
 */
public final class StatisticalNeighbours {
    private static final Map<String, List<String>> BY_BOROUGH =
            ReferenceFile.rows("reference/statistical-neighbours.csv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("borough_code"),
                            LinkedHashMap::new,
                            Collectors.mapping(row -> row.getField("neighbour_borough_code"), Collectors.toList())));

    private StatisticalNeighbours() {}

    /** Returns the neighbours of a borough; none where the source names none. */
    public static List<Borough> of(Borough borough) {
        return BY_BOROUGH.getOrDefault(borough.code(), List.of()).stream()
                .flatMap(code -> Boroughs.coded(code).stream())
                .toList();
    }
}
