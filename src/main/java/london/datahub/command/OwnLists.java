package london.datahub.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import london.datahub.issue.Refusal;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import london.datahub.statistics.ListOverlaps;

/**
 * The hub's own lists of people and how they overlap in London in a year, as the newest release to partners tells it: what
 * is hidden there is not used. Police and Home Office are one list, since one is partly made from the other.
 */
final class OwnLists {
    static final List<String> LISTS = List.of("police and Home Office", "councils", "charities and health");

    private static final String TABLE = "people_by_sources_year";
    private static final String YEAR = "financial_year";

    private OwnLists() {}

    /**
     * @param asked a financial year as 2021-22; the newest where there is none
     * @throws Refusal where a list is missing, or a count is hidden
     */
    static ListOverlaps released(PublishedTables tables, Optional<String> asked) {
        PublishedTable table = tables.table(TABLE, OptionalInt.empty());
        List<String> years = tables.values(table, YEAR);
        String year = asked.or(() -> years.stream().reduce((one, next) -> next))
                .filter(years::contains)
                .orElseThrow(() -> Refusal.badInput(
                        "The release has no people of that year.",
                        "It has those of " + String.join(", ", years) + "."));
        int[] people = new int[1 << LISTS.size()];
        for (Map<String, Object> row : tables.rows(table, Map.of(YEAR, List.of(year)))) {
            String sources = String.valueOf(row.get("sources"));
            if (!sources.equals("all")) {
                people[combination(sources)] += count(row);
            }
        }
        mustBeThere(people);
        return new ListOverlaps(LISTS, people);
    }

    /** Which lists a combination of sources is on, as "Police, council and partner". */
    static int combination(String sources) {
        String words = sources.toLowerCase(Locale.ENGLISH);
        if (words.equals("all four")) {
            return 0b111;
        }
        boolean police = words.contains("police") || words.contains("home office");
        return (police ? 1 : 0) | (words.contains("council") ? 2 : 0) | (words.contains("partner") ? 4 : 0);
    }

    private static int count(Map<String, Object> row) {
        if (row.get("people") instanceof Number number) {
            return number.intValue();
        }
        throw Refusal.againstARule(
                "Some of the counts of people by their sources are hidden in the newest release, and an estimate that"
                        + " left them out would be wrong.",
                "Wait until more people are on several lists.");
    }

    private static void mustBeThere(int[] people) {
        List<String> missing = IntStream.range(0, LISTS.size())
                .filter(list -> IntStream.range(0, people.length)
                        .noneMatch(having -> (having >> list & 1) == 1 && people[having] > 0))
                .mapToObj(LISTS::get)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.againstARule(
                    "There is no list yet of: " + String.join(", ", missing)
                            + ". Two lists cannot show whether they depend on each other.",
                    "Charities and health services send theirs with the feed partner-cases.");
        }
    }
}
