package london.datahub.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.Picture;
import london.datahub.sheet.SheetFormat;
import london.datahub.sheet.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One chart of a page as a file, with what was chosen on the page. */
@Controller
class ChartDownload {
    private static final String PATH = "/pages/{page}/{chart:[a-z0-9-]+}.{format:[a-z]+}";

    private final ReadingRooms rooms;
    private final Layout layout;

    ChartDownload(ReadingRooms rooms, Layout layout) {
        this.rooms = rooms;
        this.layout = layout;
    }

    @GetMapping({PATH, ReadingRooms.OPEN + PATH})
    ResponseEntity<byte[]> download(
            @PathVariable("page") String page,
            @PathVariable("chart") String chart,
            @PathVariable("format") String ending,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        ChartFormat format = ChartFormat.named(ending);
        ChartView view = rooms.here().dashboards().chart(page, chart, PageAddress.asked(parameters));
        String file = page + "-" + chart + "-release-" + view.release().number() + "." + format.ending();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(bytes(view, format));
    }

    private byte[] bytes(ChartView view, ChartFormat format) throws IOException {
        return switch (format) {
            case CSV -> SheetWriter.bytes(SheetFormat.CSV, ChartSheet.bare(view));
            case XLSX -> SheetWriter.bytes(SheetFormat.XLSX, ChartSheet.explained(view, layout));
            case SVG -> Picture.svg(view).getBytes(StandardCharsets.UTF_8);
            case PNG -> Picture.png(view);
        };
    }
}
