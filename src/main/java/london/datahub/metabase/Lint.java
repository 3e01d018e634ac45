package london.datahub.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no dashboard may do, whoever defined it: nothing is provisioned while anything is found here. */
final class Lint {
    private static final Pattern AGGREGATE = Pattern.compile(
            "(?i)\\b(sum|avg|count|min|max|total|median|mode" + "|stddev\\w*|var\\w*|\\w+_agg|percentile_\\w+)\\s*\\(");

    private Lint() {}

    /**
     * Finds cards of a dashboard that can be embedded which would show another borough, or records.
     *
     * @return a sentence for each
     */
    static List<String> ofEmbedding(WantedDashboard dashboard) {
        if (dashboard.locked().isEmpty()) {
            return List.of();
        }
        String locked = dashboard.locked().get();
        List<String> found = new ArrayList<>();
        boolean known = dashboard.parameters().stream()
                .anyMatch(parameter -> parameter.slug().equals(locked));
        for (WantedCard card : dashboard.cards()) {
            String name = card.key().name();
            if (card.boroughs() && !(known && card.query().needs(locked))) {
                found.add(name + " holds figures of boroughs and does not need the locked parameter " + locked + ".");
            }
            if (card.rows()) {
                found.add(name + " lists records; an embedded list can be exported whatever the download switch says.");
            }
        }
        return found;
    }

    /**
     * Finds cards that work something out from a measure. Where a count is coded its number is empty, and a sum would
     * take it for zero.
     *
     * @param measures the measures of every published table
     * @return a sentence for each
     */
    static List<String> ofSums(WantedDashboard dashboard, Set<String> measures) {
        List<String> found = new ArrayList<>();
        for (WantedCard card : dashboard.cards()) {
            String sql = card.query().sql().replaceAll("'[^']*'", "''");
            measures.stream()
                    .filter(measure -> worksOutFrom(sql, measure))
                    .forEach(measure -> found.add(card.key().name() + " works something out from " + measure
                            + ", whose coded counts it would take for zero; show " + measure + "_shown."));
        }
        return found;
    }

    private static boolean worksOutFrom(String sql, String measure) {
        Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(measure) + "\\b");
        return AGGREGATE
                .matcher(sql)
                .results()
                .anyMatch(aggregate ->
                        word.matcher(inParentheses(sql, aggregate.end())).find());
    }

    /** Returns what stands between a parenthesis and the one that closes it. */
    private static String inParentheses(String sql, int start) {
        int depth = 1;
        int end = start;
        while (end < sql.length() && depth > 0) {
            char c = sql.charAt(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return sql.substring(start, end);
    }
}
