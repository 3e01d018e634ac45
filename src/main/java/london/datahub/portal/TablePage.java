package london.datahub.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import london.datahub.publish.ExportFormat;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One table: its rows page by page, what to know before using them, and the whole of it as a file. */
@Controller
class TablePage {
    private final ReadingRooms rooms;

    TablePage(ReadingRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping({"/tables/{table}", ReadingRooms.OPEN + "/tables/{table}"})
    String show(
            @PathVariable("table") String name,
            @RequestParam(name = "release", required = false) Integer release,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        PublishedTables tables = rooms.here().tables();
        PublishedTable table = tables.table(name, ReleaseNumber.of(release));
        Paging paging = Paging.of(table.summary().rows(), number);
        List<Map<String, Object>> rows = tables.rows(table, paging.skipped(), Paging.ROWS_A_PAGE);
        model.addAttribute("table", table);
        model.addAttribute("current", "tables");
        model.addAttribute("columns", ShownColumn.of(table));
        model.addAttribute("rows", rows);
        model.addAttribute("paging", paging);
        model.addAttribute("newest", tables.releases().get(0).equals(table.release()));
        return "table";
    }

    @GetMapping({"/tables/{table}/export", ReadingRooms.OPEN + "/tables/{table}/export"})
    void download(
            @PathVariable("table") String name,
            @RequestParam(name = "release", required = false) Integer release,
            @RequestParam("format") String format,
            HttpServletResponse response)
            throws IOException {
        ExportFormat form = ExportFormat.named(format);
        ReadingRoom room = rooms.here();
        PublishedTable table = room.tables().table(name, ReleaseNumber.of(release));
        String file = table.name() + "-release-" + table.release().number() + "." + form.ending();
        response.setContentType(form.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        room.export().write(table, room.tables().audience().word(), form, response.getOutputStream());
    }
}
