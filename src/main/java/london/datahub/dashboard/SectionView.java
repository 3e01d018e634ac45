package london.datahub.dashboard;

import java.util.List;

/** A section as a reader sees it. */
public record SectionView(String title, String about, List<ChartView> charts) {
    /** Returns the large figures, which stand beside each other. */
    public List<ChartView> figures() {
        return charts.stream()
                .filter(view -> view.chart().kind() == Chart.Kind.FIGURE)
                .toList();
    }

    /** Returns everything else, in its order. */
    public List<ChartView> others() {
        return charts.stream()
                .filter(view -> view.chart().kind() != Chart.Kind.FIGURE)
                .toList();
    }
}
