package london.datahub.portal;

import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.PageView;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that a page's templates ask for. */
record PageAddresses(ReadingRoom room, PageView view) {
    public String page() {
        return room.prefix() + PageAddress.of(view, "");
    }

    public String metabase() {
        return PageAddress.of(view, "/metabase");
    }

    public String download(ChartView chart, String format) {
        return room.prefix() + PageAddress.of(view, "/" + chart.chart().id() + "." + format);
    }

    /** Returns where it stands who returned what. */
    public String returns(ChartView chart) {
        return ofRelease("/pages/quality", chart);
    }

    public String table(ChartView chart) {
        return ofRelease("/tables/" + chart.notes().table(), chart);
    }

    private String ofRelease(String path, ChartView chart) {
        return UriComponentsBuilder.fromPath(room.prefix() + path)
                .queryParam("release", chart.release().number())
                .encode()
                .toUriString();
    }

    public String data(ChartView chart) {
        return ChartData.of(chart);
    }
}
