package london.datahub.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import london.datahub.benchmark.Benchmarks;
import london.datahub.benchmark.Indicators;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.reference.Borough;

/**
 * What the parts of a report are made from.
 *
 * @param borough whom it is for; empty for London
 * @param targets what its board has set for itself, by indicator, when the release was made
 * @param year the last financial year that was over when the facts were read
 */
record Making(
        ReleasedFigures figures,
        Indicators indicators,
        Optional<Borough> borough,
        Map<String, Double> targets,
        String year) {
    static Making of(
            ReleasedFigures figures, Indicators indicators, Optional<Borough> borough, Map<String, Double> targets) {
        return new Making(figures, indicators, borough, targets, lastWholeYear(figures));
    }

    private static String lastWholeYear(ReleasedFigures figures) {
        LocalDate known =
                figures.release().asAt().atZone(ZoneId.of("Europe/London")).toLocalDate();
        int begins = known.getYear() - (known.getMonthValue() < 4 ? 2 : 1);
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }

    Making forBorough(Borough other) {
        return new Making(figures, indicators, Optional.of(other), Map.of(), year);
    }

    Benchmarks benchmarks() {
        return new Benchmarks(figures);
    }

    String place() {
        return borough.map(Borough::name).orElse("London");
    }

    /** Puts borough and year where a definition leaves room for them. */
    String filled(String text) {
        return text.replace("{borough-code}", borough.map(Borough::code).orElse("E12000007"))
                .replace("{borough}", place())
                .replace("{bcu}", borough.map(Borough::bcu).orElse(""))
                .replace("{year}", year);
    }

    Map<String, String> filled(Map<String, String> where) {
        Map<String, String> filled = new TreeMap<>();
        where.forEach((column, value) -> filled.put(column, filled(value)));
        return filled;
    }

    List<Map<String, Object>> rows(String table, Map<String, String> where) {
        return figures.rows(table, filled(where));
    }
}
