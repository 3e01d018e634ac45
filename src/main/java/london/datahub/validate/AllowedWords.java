package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.feed.Column;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** The words that a column's cells may hold, as a person would choose them from a list. Synonyms are read as well. */
public final class AllowedWords {
    private static final int VINTAGE = 2022;

    private AllowedWords() {}

    /** Returns them in the order of their list; empty for a column that takes any text, number or date. */
    public static List<String> of(Column column) {
        return switch (column.type()) {
            case CODE, CODES -> labels(column.codes().orElseThrow());
            case BOROUGH, BOROUGHS ->
                Stream.concat(
                                Boroughs.all().stream().map(Borough::name),
                                column.orElse().stream().flatMap(list -> labels(list).stream()))
                        .distinct()
                        .toList();
            case QUARTER -> List.of("Q1", "Q2", "Q3", "Q4");
            case YES_NO -> List.of("Yes", "No");
            default -> List.of();
        };
    }

    private static List<String> labels(String list) {
        CodeList codes = CodeList.named(list);
        return codes.codes().stream().map(codes::label).distinct().toList();
    }

    /** Returns the names of the present wards by the name of their borough, both in order. */
    public static Map<String, List<String>> wardsByBorough() {
        Map<String, List<String>> wards = new TreeMap<>();
        for (Borough borough : Boroughs.all()) {
            wards.put(
                    borough.name(),
                    Wards.of(VINTAGE).stream()
                            .filter(ward -> ward.boroughCode().equals(borough.code()))
                            .map(Ward::name)
                            .sorted()
                            .collect(Collectors.toList()));
        }
        return wards;
    }
}
