package london.datahub.metabase;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the dashboards of an audience as they should be; what the hub made and nobody wants any more is archived. */
final class Dashboards {
    private final Metabase metabase;
    private final Changes changes;
    private final int collection;

    Dashboards(Metabase metabase, Changes changes, int collection) {
        this.metabase = metabase;
        this.changes = changes;
        this.collection = collection;
    }

    /**
     * @param start with which the keys of all these dashboards begin, and no others'
     * @param cards the ids of their cards
     */
    void settle(String start, List<WantedDashboard> wanted, Map<Key, Integer> cards) {
        List<Thing> ours = metabase.dashboards().stream()
                .filter(dashboard -> !dashboard.archived())
                .filter(dashboard ->
                        dashboard.key().filter(key -> key.below(start)).isPresent())
                .sorted(Comparator.comparingInt(Thing::id))
                .toList();
        Set<Integer> kept = new HashSet<>();
        for (WantedDashboard dashboard : wanted) {
            int id = ours.stream()
                    .filter(there -> there.key().filter(dashboard.key()::equals).isPresent())
                    .findFirst()
                    .map(Thing::id)
                    .orElseGet(() -> changes.make(name(dashboard), () -> metabase.addDashboard(beginning(dashboard))));
            kept.add(id);
            if (id != Changes.NOT_MADE) {
                fill(metabase.dashboard(id), new DashboardContent(dashboard, cards, collection));
            }
        }
        ours.stream().filter(there -> !kept.contains(there.id())).forEach(this::archive);
    }

    private Map<String, Object> beginning(WantedDashboard dashboard) {
        return Map.of(
                "name", dashboard.title(),
                "description", dashboard.key().mark(dashboard.about()),
                "collection_id", collection);
    }

    private void fill(Thing there, DashboardContent content) {
        if (!content.isIn(there)) {
            changes.change(content.name(), () -> metabase.changeDashboard(there.id(), content.into(there)));
        }
    }

    private void archive(Thing dashboard) {
        changes.archive(
                "dashboard " + dashboard.key().orElseThrow().name(),
                () -> metabase.changeDashboard(dashboard.id(), Map.of("archived", true)));
    }

    private static String name(WantedDashboard dashboard) {
        return "dashboard " + dashboard.key().name();
    }
}
