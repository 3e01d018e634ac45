package london.datahub.portal;

import java.util.Locale;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;

/** The forms in which a chart leaves a page. */
enum ChartFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String mediaType;

    ChartFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChartFormat named(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "A chart cannot be had in that format.", "The formats are csv, xlsx, svg and png."));
    }
}
