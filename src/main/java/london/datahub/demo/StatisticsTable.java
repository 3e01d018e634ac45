package london.datahub.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import london.datahub.reference.CodeList;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;

/** One table as the Home Office publishes it: every block has its nationalities and their total. */
final class StatisticsTable {
    private static final List<Object> HEADINGS = List.of(
            "First responder type",
            "First responder",
            "Exploitation type",
            "Age at exploitation",
            "Gender",
            "Nationality",
            "People");
    private static final String TOTAL = "Total";
    private static final List<String> ORDER_OF_TYPES = List.of("sexual", "labour", "domestic-servitude", "criminal");

    private final Submission quarter;
    private final long seed;
    private final String name;
    private final List<List<Object>> rows = new ArrayList<>(List.of(HEADINGS));
    private final List<TruthRow> truth = new ArrayList<>();

    /** @param responders what the file name says of them, as london-police */
    StatisticsTable(Submission quarter, long seed, String responders) {
        this.quarter = quarter;
        this.seed = seed;
        this.name = DraftFile.name("nrm_referrals_" + responders + "_" + quarter.quarterName(), SheetFormat.CSV);
    }

    /** Adds the rows of one first responder; {@code totalName} is what it is called where all are counted. */
    void add(String type, String totalName, String responder, List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return;
        }
        addBlock(List.of(type, totalName, TOTAL, TOTAL, TOTAL), referrals, false);
        by(this::types, referrals).forEach((exploitation, some) -> {
            addBlock(List.of(type, responder, exploitation, TOTAL, TOTAL), some, false);
            by(StatisticsTable::age, some).forEach((age, ofAge) -> {
                addBlock(List.of(type, responder, exploitation, age, TOTAL), ofAge, false);
                by(StatisticsTable::gender, ofAge)
                        .forEach((gender, leaves) ->
                                addBlock(List.of(type, responder, exploitation, age, gender), leaves, true));
            });
        });
    }

    private void addBlock(List<Object> start, List<Referral> referrals, boolean leaves) {
        by(StatisticsTable::nationality, referrals).forEach((nationality, some) -> {
            addRow(start, nationality, some.size());
            if (leaves) {
                truth.add(TruthRow.ofCount(quarter, name, rows.size(), name + "#" + rows.size()));
            }
        });
        addRow(start, TOTAL, referrals.size());
    }

    private void addRow(List<Object> start, String nationality, int people) {
        var row = new ArrayList<>(start);
        row.add(nationality);
        row.add(people);
        rows.add(row);
    }

    DraftFile file() {
        return new DraftFile(quarter, name, SheetFormat.CSV, new Sheet("Data", rows), truth);
    }

    private String types(Referral referral) {
        List<String> labels = ExploitationTypes.of(referral, seed).stream()
                .sorted((a, b) -> Integer.compare(ORDER_OF_TYPES.indexOf(a), ORDER_OF_TYPES.indexOf(b)))
                .map(StatisticsTable::type)
                .toList();
        int last = labels.size() - 1;
        return last == 0 ? labels.get(0) : String.join(", ", labels.subList(0, last)) + " & " + labels.get(last);
    }

    private static String type(String code) {
        return switch (code) {
            case "domestic-servitude" -> "Domestic";
            case "not-known" -> "Not specified or unknown";
            case "forced-marriage" -> "Forced marriage";
            default -> CodeList.named("exploitation-type").label(code);
        };
    }

    private static String age(Referral referral) {
        return referral.isChild() ? "Child (17 or under)" : "Adult (18 or over)";
    }

    private static String gender(Referral referral) {
        return CodeList.named("gender").label(referral.profile().gender());
    }

    private static String nationality(Referral referral) {
        return referral.nationalities().stream()
                .map(StatisticsTable::nationality)
                .collect(Collectors.joining(" "));
    }

    static String nationality(String code) {
        return switch (code) {
            case "british" -> "UK";
            case "not-known" -> "Unknown";
            default -> CodeList.named("nationality").label(code);
        };
    }

    private static Map<String, List<Referral>> by(Function<Referral, String> name, List<Referral> referrals) {
        return referrals.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }
}
