package london.datahub.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import london.datahub.reference.CodeList;

/** The figures of the network's annual report 2021-22 that the demonstration adds up to, and their smaller copies. */
final class PrintedFigures {
    /** Offences of one borough and age group; {@code boroughCode} is null for those without a London borough. */
    record OffenceCell(String boroughCode, String ageGroup, int offences) {}

    /** Referrals of one borough by main type and age group; {@code basis}: inferred or assumed. */
    record ReferralCell(String mainType, String ageGroup, int referrals) {}

    private static final List<NamedCsvRecord> BOROUGHS = DemoDefinition.rows("golden-boroughs");
    private static final List<NamedCsvRecord> CHART = DemoDefinition.rows("golden-chart");
    private static final List<NamedCsvRecord> CHART_CELLS = DemoDefinition.rows("golden-chart-cells");
    private static final List<NamedCsvRecord> OUTCOMES = DemoDefinition.rows("golden-outcomes");

    private PrintedFigures() {}

    static List<String> boroughCodes() {
        return BOROUGHS.stream().map(row -> row.getField("ons_code")).toList();
    }

    static List<OffenceCell> offences(DemoPeriod period) {
        var cells = new ArrayList<OffenceCell>();
        String column = "offences_" + period.printedYear();
        for (NamedCsvRecord row : BOROUGHS) {
            String borough = row.getField("ons_code");
            cells.add(cell(borough, "adult", number(row, column + "_over_18"), period.offences()));
            cells.add(cell(borough, "child", number(row, column + "_under_18"), period.offences()));
            cells.add(cell(borough, "not-known", number(row, column + "_age_unknown"), period.offences()));
        }
        cells.addAll(offencesWithoutBorough(period));
        return cells;
    }

    // The outcomes add to more than the boroughs and the report gives no reason: the rest is assumed to have no
    // borough.
    private static List<OffenceCell> offencesWithoutBorough(DemoPeriod period) {
        int inBoroughs = sum(BOROUGHS, "offences_" + period.printedYear() + "_total");
        int rest =
                (int) Math.round((sum(OUTCOMES, "offences_" + period.printedYear()) - inBoroughs) * period.offences());
        int adults = rest * 6 / 10;
        int children = rest * 3 / 10;
        return List.of(
                new OffenceCell(null, "adult", adults),
                new OffenceCell(null, "child", children),
                new OffenceCell(null, "not-known", rest - adults - children));
    }

    private static OffenceCell cell(String borough, String ageGroup, int printed, double factor) {
        return new OffenceCell(borough, ageGroup, (int) Math.round(printed * factor));
    }

    /** Shares out that many offences among the outcomes as printed; exactly the printed ones where all are there. */
    static List<String> outcomes(DemoPeriod period, int offences) {
        String column = "offences_" + period.printedYear();
        double factor = (double) offences / sum(OUTCOMES, column);
        var shared = new ArrayList<String>();
        for (NamedCsvRecord row : OUTCOMES) {
            int count = (int) Math.round(number(row, column) * factor);
            shared.addAll(Collections.nCopies(count, outcome(row)));
        }
        String commonest = outcome(OUTCOMES.get(0));
        while (shared.size() < offences) {
            shared.add(commonest);
        }
        while (shared.size() > offences) {
            shared.remove(commonest);
        }
        return shared;
    }

    private static String outcome(NamedCsvRecord row) {
        return CodeList.named("offence-outcome")
                .meaning(row.getField("outcome"))
                .orElseThrow();
    }

    static List<ReferralCell> referrals(String boroughCode, DemoPeriod period) {
        NamedCsvRecord printed = row(CHART, boroughCode);
        return CHART_CELLS.stream()
                .map(cell -> new ReferralCell(cell.getField("main_type"), cell.getField("age_group"), (int)
                        Math.round(number(printed, cell.getField("value")) * period.referrals())))
                .toList();
    }

    /** Returns how many of a borough's referrals are female; the rest are male. */
    static int females(String boroughCode, int referrals) {
        NamedCsvRecord printed = row(BOROUGHS, boroughCode);
        double share = (double) number(printed, "nrm_2021_22_female") / number(printed, "nrm_2021_22_total");
        return (int) Math.round(referrals * share);
    }

    /** Returns the codes of the nationalities named for a borough, the most frequent first. */
    static List<String> namedNationalities(String boroughCode) {
        String named = row(BOROUGHS, boroughCode).getField("nrm_2021_22_top_nationalities");
        return Arrays.stream(named.split(";"))
                .map(name -> CodeList.named("nationality").meaning(name).orElseThrow())
                .toList();
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String boroughCode) {
        return rows.stream()
                .filter(row -> row.getField("ons_code").equals(boroughCode))
                .findFirst()
                .orElseThrow();
    }

    private static int sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToInt(row -> number(row, column)).sum();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
