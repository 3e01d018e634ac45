package london.datahub.metabase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that one audience should find in Metabase.
 *
 * @param audience as definitions write it
 */
record Wanted(String audience, DatabaseAccess access, List<WantedDashboard> dashboards, Optional<RegionMap> map) {
    /** Returns the columns whose numbers in Metabase must be known. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        cards().forEach(card -> card.query().tags().forEach(tag -> tag.column().ifPresent(columns::add)));
        return columns;
    }

    List<WantedCard> cards() {
        return dashboards.stream()
                .flatMap(dashboard -> dashboard.cards().stream())
                .toList();
    }

    Key key(String rest) {
        return new Key(audience + "/" + rest);
    }
}
