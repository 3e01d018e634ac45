package london.datahub.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** London boroughs whose children and families are alike. Source: DfE, Open Government Licence v3. */
public final class StatisticalNeighbours {
    private static final Map<String, List<String>> BY_CODE = new TreeMap<>();

    static {
        for (NamedCsvRecord row : ReferenceFile.rows("reference/statistical-neighbours.csv")) {
            BY_CODE.computeIfAbsent(row.getField("borough_code"), code -> new ArrayList<>())
                    .add(row.getField("neighbour_borough_code"));
        }
    }

    private StatisticalNeighbours() {}

    /** Returns the codes of a borough's neighbours in London, the nearest first; none for the City of London. */
    public static List<String> of(String boroughCode) {
        return List.copyOf(BY_CODE.getOrDefault(boroughCode, List.of()));
    }
}
