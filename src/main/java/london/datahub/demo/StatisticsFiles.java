package london.datahub.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import london.datahub.reference.CodeList;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;

/** Counts the demonstration's own referrals as the Home Office publishes them, totals mixed in with the detail. */
final class StatisticsFiles {
    private static final List<Object> HEADINGS = List.of(
            "First responder type",
            "First responder",
            "Exploitation type",
            "Age at exploitation",
            "Gender",
            "Nationality",
            "People");
    private static final String TOTAL = "Total";
    private static final int DAYS_AFTER_THE_QUARTER = 35;
    private static final List<String> ORDER_OF_TYPES = List.of("sexual", "labour", "domestic-servitude", "criminal");
    private static final Map<String, String> POLICE = Map.of(
            "mps", "Metropolitan Police Service", "colp", "City of London Police", "btp", "British Transport Police");

    private final Events events;
    private final SubmissionCalendar calendar;
    private final long seed;

    StatisticsFiles(Events events, SubmissionCalendar calendar, long seed) {
        this.events = events;
        this.calendar = calendar;
        this.seed = seed;
    }

    List<DraftFile> all() {
        var files = new ArrayList<DraftFile>();
        for (Submission quarter : calendar.quarterly(Feeds.NRM_STATISTICS, "HO", DAYS_AFTER_THE_QUARTER)) {
            files.add(police(quarter));
            files.add(councils(quarter));
        }
        files.removeIf(file -> file.truth().isEmpty());
        return files;
    }

    private DraftFile police(Submission quarter) {
        var table = new Table(quarter, "london-police");
        Map<String, List<Referral>> byForce = new TreeMap<>();
        referrals(quarter, r -> POLICE.containsKey(r.firstResponder()))
                .forEach(referral -> byForce.computeIfAbsent(
                                POLICE.get(referral.firstResponder()), force -> new ArrayList<>())
                        .add(referral));
        byForce.forEach((force, referrals) -> table.add("Police", force, force, referrals));
        return table.file();
    }

    private DraftFile councils(Submission quarter) {
        var table = new Table(quarter, "local-authority");
        table.add(
                "Local Authority",
                "Local Authority total",
                "Local Authority",
                referrals(quarter, r -> r.firstResponder().equals("local-authority")));
        return table.file();
    }

    private List<Referral> referrals(Submission quarter, Predicate<Referral> which) {
        return events.referrals().stream()
                .filter(referral -> {
                    YearMonth month = YearMonth.from(referral.referredOn());
                    return !month.isBefore(quarter.from()) && !month.isAfter(quarter.to());
                })
                .filter(which)
                .toList();
    }

    static String quarterName(Submission quarter) {
        return quarter.from().getYear() + "_q" + (quarter.from().getMonthValue() + 2) / 3;
    }

    private String types(Referral referral) {
        List<String> labels = ExploitationTypes.of(referral, seed).stream()
                .sorted((a, b) -> Integer.compare(ORDER_OF_TYPES.indexOf(a), ORDER_OF_TYPES.indexOf(b)))
                .map(StatisticsFiles::type)
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
                .map(StatisticsFiles::nationality)
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

    /** One published table: each block has its nationalities and their total. */
    private final class Table {
        private final Submission quarter;
        private final String name;
        private final List<List<Object>> rows = new ArrayList<>(List.of(HEADINGS));
        private final List<TruthRow> truth = new ArrayList<>();

        Table(Submission quarter, String responders) {
            this.quarter = quarter;
            this.name = DraftFile.name("nrm_referrals_" + responders + "_" + quarterName(quarter), SheetFormat.CSV);
        }

        void add(String type, String totalName, String responder, List<Referral> referrals) {
            if (referrals.isEmpty()) {
                return;
            }
            addBlock(List.of(type, totalName, TOTAL, TOTAL, TOTAL), referrals, false);
            by(StatisticsFiles.this::types, referrals).forEach((exploitation, some) -> {
                addBlock(List.of(type, responder, exploitation, TOTAL, TOTAL), some, false);
                by(StatisticsFiles::age, some).forEach((age, ofAge) -> {
                    addBlock(List.of(type, responder, exploitation, age, TOTAL), ofAge, false);
                    by(StatisticsFiles::gender, ofAge)
                            .forEach((gender, leaves) ->
                                    addBlock(List.of(type, responder, exploitation, age, gender), leaves, true));
                });
            });
        }

        private void addBlock(List<Object> start, List<Referral> referrals, boolean leaves) {
            by(StatisticsFiles::nationality, referrals).forEach((nationality, some) -> {
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
    }
}
