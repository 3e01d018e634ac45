package london.datahub.dashboard;

import java.util.List;
import java.util.Map;
import london.datahub.publish.PublishedRelease;

/**
 * A page as a reader sees it.
 *
 * @param newest whether its release is the newest
 * @param address what was chosen, as it stands in the page's address
 */
public record PageView(
        Page page,
        String title,
        String about,
        List<FilterView> filters,
        List<SectionView> sections,
        PublishedRelease release,
        boolean newest,
        Map<String, List<String>> address,
        MapStyle mapStyle) {
    /** Tells whether there is a map on it. */
    public boolean hasMap() {
        return page.charts().stream().anyMatch(chart -> chart.kind() == Chart.Kind.MAP);
    }
}
