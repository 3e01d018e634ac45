package london.datahub.demo;

import java.util.ArrayList;
import java.util.List;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;

/** Recorded crime by ward as the Met publishes it, a column a month: three subgroups only, to keep it small. */
final class WardCrimeFiles {
    /** A subgroup and how many of its crimes a thousand residents meet in a month; the rate is an assumption. */
    private record Subgroup(String group, String subgroup, double rate) {}

    private static final List<Subgroup> SUBGROUPS = List.of(
            new Subgroup("VIOLENCE AGAINST THE PERSON", "VIOLENCE WITH INJURY", 0.65),
            new Subgroup("DRUG OFFENCES", "TRAFFICKING OF DRUGS", 0.05),
            new Subgroup("ROBBERY", "ROBBERY OF PERSONAL PROPERTY", 0.22));
    private static final String AIRPORT_WARD = "Heathrow Villages";
    private static final String AIRPORT_UNIT = "Aviation Security (SO18)";
    private static final int USUAL_RESIDENTS = 13_000;
    private static final int DAYS_AFTER_THE_QUARTER = 10;

    private final SubmissionCalendar calendar;
    private final DemoOptions options;

    WardCrimeFiles(SubmissionCalendar calendar, DemoOptions options) {
        this.calendar = calendar;
        this.options = options;
    }

    List<DraftFile> all() {
        return calendar.quarterly(FeedNames.WARD_CRIME, "MPS", DAYS_AFTER_THE_QUARTER).stream()
                .map(this::file)
                .toList();
    }

    private DraftFile file(Submission quarter) {
        String months =
                compact(quarter.from().toString()) + "-" + compact(quarter.to().toString());
        String name = DraftFile.name("mps_ward_3m_" + months, SheetFormat.CSV);
        var rows = new ArrayList<List<Object>>();
        var truth = new ArrayList<TruthRow>();
        rows.add(headings(quarter));
        for (String borough : PrintedFigures.boroughCodes()) {
            for (Ward ward : wards(borough)) {
                for (Subgroup subgroup : SUBGROUPS) {
                    rows.addAll(rows(ward, subgroup, quarter));
                }
            }
        }
        for (int row = 2; row <= rows.size(); row++) {
            truth.add(TruthRow.ofCount(quarter, name, row, name + "#" + row));
        }
        return new DraftFile(quarter, name, SheetFormat.CSV, new Sheet("Data", rows), truth);
    }

    private static String compact(String month) {
        return month.replace("-", "");
    }

    private static List<Object> headings(Submission quarter) {
        var headings =
                new ArrayList<Object>(List.of("MajorText", "MinorText", "WardName", "WardCode", "LookUp_BoroughName"));
        for (int month = 0; month < 3; month++) {
            headings.add(compact(quarter.from().plusMonths(month).toString()));
        }
        return headings;
    }

    private List<Ward> wards(String borough) {
        List<Ward> wards = Places.wards(borough);
        int some = (int) Math.ceil(wards.size() * Math.min(1, options.size()));
        return wards.subList(0, some);
    }

    private List<List<Object>> rows(Ward ward, Subgroup subgroup, Submission quarter) {
        var rows = new ArrayList<List<Object>>();
        String borough = Boroughs.coded(ward.boroughCode()).orElseThrow().name();
        addRow(rows, ward, subgroup, borough, quarter);
        if (ward.name().equals(AIRPORT_WARD)) {
            addRow(rows, ward, subgroup, AIRPORT_UNIT, quarter);
        }
        return rows;
    }

    // As in the Met's extract, a ward without such a crime has no row.
    private void addRow(List<List<Object>> rows, Ward ward, Subgroup subgroup, String unit, Submission quarter) {
        Chance chance = Chance.of(options.seed(), "ward crime", quarter.from(), ward.code(), subgroup.subgroup(), unit);
        double expected = ward.population().orElse(USUAL_RESIDENTS) / 1000.0 * subgroup.rate();
        List<Integer> crimes = List.of(poisson(expected, chance), poisson(expected, chance), poisson(expected, chance));
        if (crimes.stream().anyMatch(count -> count > 0)) {
            var row = new ArrayList<Object>(
                    List.of(subgroup.group(), subgroup.subgroup(), ward.name(), ward.code(), unit));
            row.addAll(crimes);
            rows.add(row);
        }
    }

    // Knuth's way: counts uniform draws until their product falls below e^-mean.
    private static int poisson(double mean, Chance chance) {
        double limit = StrictMath.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= chance.unit();
        }
        return count;
    }
}
