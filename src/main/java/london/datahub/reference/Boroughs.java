package london.datahub.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The 33 authorities, found by code, name or any alias. Source: ONS, Open Government Licence v3. */
public final class Boroughs {
    private static final Boroughs ALL = new Boroughs();

    private final Map<String, Borough> byCode = new LinkedHashMap<>();
    private final Map<String, Borough> byFoldedName = new HashMap<>();

    private Boroughs() {
        for (NamedCsvRecord row : ReferenceFile.rows("reference/boroughs.csv")) {
            add(borough(row));
        }
    }

    private static Borough borough(NamedCsvRecord row) {
        return new Borough(
                row.getField("borough_code"),
                row.getField("borough_name"),
                List.of(row.getField("aliases").split(";")),
                row.getField("police_force"),
                row.getField("bcu"),
                Integer.parseInt(row.getField("population_2020")),
                Integer.parseInt(row.getField("population_2020_under_18")));
    }

    private void add(Borough borough) {
        byCode.put(borough.code(), borough);
        byFoldedName.put(FoldedName.of(borough.code()), borough);
        byFoldedName.put(FoldedName.of(borough.name()), borough);
        borough.aliases().forEach(alias -> byFoldedName.put(FoldedName.of(alias), borough));
    }

    public static List<Borough> all() {
        return List.copyOf(ALL.byCode.values());
    }

    /** Finds a borough as an officer writes it: code, name, alias, with or without "London Borough of". */
    public static Optional<Borough> named(String text) {
        String folded = FoldedName.of(text);
        return Arrays.asList(
                        folded,
                        folded.replaceFirst("^(the )?(london borough|royal borough|city) of ", ""),
                        folded.replaceFirst(" (council|borough council)$", ""))
                .stream()
                .map(ALL.byFoldedName::get)
                .filter(borough -> borough != null)
                .findFirst();
    }

    public static Optional<Borough> coded(String code) {
        return Optional.ofNullable(ALL.byCode.get(code));
    }
}
