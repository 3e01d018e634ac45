package london.datahub.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no dashboard may do, whoever defined it: nothing is provisioned while anything is found here. */
final class Lint {
    private static final String AGGREGATES =
            "sum|avg|count|min|max|stddev|stddev_pop|stddev_samp|variance|var_pop|var_samp|array_agg|string_agg|total";

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
            for (String measure : measures) {
                Pattern sum = Pattern.compile("(?is)\\b(" + AGGREGATES + ")\\s*\\((?:[^()]|\\([^()]*\\))*\\b"
                        + Pattern.quote(measure) + "\\b(?!_shown)");
                if (sum.matcher(card.query().sql()).find()) {
                    found.add(card.key().name() + " works something out from " + measure
                            + ", whose coded counts it would take for zero; show " + measure + "_shown.");
                }
            }
        }
        return found;
    }
}
