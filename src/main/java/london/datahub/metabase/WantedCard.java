package london.datahub.metabase;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A card as it should be, and where it stands on its dashboard.
 *
 * @param display as Metabase names its drawings: table, bar, line, scalar, map
 * @param boroughs whether it holds figures of single boroughs
 * @param rows whether it lists records instead of counting them
 */
record WantedCard(
        Key key,
        String title,
        String about,
        String display,
        Query query,
        Map<String, Object> visualization,
        Place place,
        boolean boroughs,
        boolean rows) {
    Map<String, Object> body(int database, FoundTables found, int collection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", title);
        body.put("description", key.mark(about));
        body.put("display", display);
        body.put("dataset_query", query.body(database, found));
        body.put("visualization_settings", visualization);
        body.put("collection_id", collection);
        return body;
    }
}
