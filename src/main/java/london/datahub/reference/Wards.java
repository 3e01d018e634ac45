package london.datahub.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** London's wards in both vintages. A name alone never identifies a ward: "Abbey" is in three boroughs. */
public final class Wards {
    private static final Wards ALL = new Wards();

    private final List<Ward> wards = new ArrayList<>();
    private final Map<String, Ward> byCode = new HashMap<>();
    private final Map<String, Ward> byBoroughAndName = new HashMap<>();

    private Wards() {
        load(2022);
        load(2018);
    }

    private void load(int vintage) {
        for (NamedCsvRecord row : ReferenceFile.rows("reference/wards-" + vintage + ".csv")) {
            Ward ward = ward(row, vintage);
            wards.add(ward);
            byCode.putIfAbsent(ward.code(), ward);
            byBoroughAndName.putIfAbsent(ward.boroughCode() + FoldedName.of(ward.name()), ward);
        }
    }

    private static Ward ward(NamedCsvRecord row, int vintage) {
        return new Ward(
                row.getField("ward_code"),
                row.getField("ward_name"),
                row.getField("borough_code"),
                vintage,
                Double.parseDouble(row.getField("centroid_longitude")),
                Double.parseDouble(row.getField("centroid_latitude")),
                residents(row.getField("population_2020")),
                residents(row.getField("population_2020_under_18")));
    }

    private static OptionalInt residents(String count) {
        return count.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count));
    }

    /** Returns the wards of one vintage, 2018 or 2022. */
    public static List<Ward> of(int vintage) {
        return ALL.wards.stream().filter(ward -> ward.vintage() == vintage).toList();
    }

    public static Optional<Ward> coded(String code) {
        return Optional.ofNullable(ALL.byCode.get(code.strip().toUpperCase()));
    }

    /** Finds a ward by name, with or without the word ward behind it, within its borough; the 2022 vintage first. */
    public static Optional<Ward> named(String name, String boroughCode) {
        String folded = FoldedName.of(name);
        return Optional.ofNullable(ALL.byBoroughAndName.get(boroughCode + folded))
                .or(() ->
                        Optional.ofNullable(ALL.byBoroughAndName.get(boroughCode + folded.replaceFirst(" ward$", ""))));
    }
}
