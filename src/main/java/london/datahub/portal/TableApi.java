package london.datahub.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.publish.Export;
import london.datahub.publish.ExportFormat;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The released tables for programs; described by {@code api/openapi.yml}. */
@RestController
@RequestMapping("/api/v1")
class TableApi {
    private static final int MOST_ROWS = 1000;

    private final PublishedTables tables;
    private final Export export;

    TableApi(PublishedTables tables, Export export) {
        this.tables = tables;
        this.export = export;
    }

    @GetMapping("/openapi.json")
    Map<String, Object> description() {
        return ApiDescription.read();
    }

    @GetMapping("/releases")
    List<Map<String, Object>> releases() {
        return tables.releases().stream().map(ApiAnswers::release).toList();
    }

    @GetMapping("/tables")
    List<Map<String, Object>> tables(@RequestParam(name = "release", required = false) Integer release) {
        return tables.tables(tables.release(ReleaseNumber.of(release))).stream()
                .map(ApiAnswers::summary)
                .toList();
    }

    @GetMapping("/tables/{table}")
    Map<String, Object> table(
            @PathVariable("table") String name, @RequestParam(name = "release", required = false) Integer release) {
        return ApiAnswers.table(found(name, release));
    }

    @GetMapping("/tables/{table}/schema")
    Map<String, Object> schema(
            @PathVariable("table") String name, @RequestParam(name = "release", required = false) Integer release) {
        return ApiAnswers.schema(found(name, release));
    }

    @GetMapping("/tables/{table}/rows")
    Map<String, Object> rows(
            @PathVariable("table") String name,
            @RequestParam(name = "release", required = false) Integer release,
            @RequestParam(name = "page", defaultValue = "1") long page,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        if (size < 1 || size > MOST_ROWS) {
            throw Refusal.badInput("A page has 1 to " + MOST_ROWS + " rows.", "Ask for a size between them.");
        }
        PublishedTable table = found(name, release);
        Paging paging = Paging.of(table.summary().rows(), page, size);
        if (paging.page() != page) {
            throw Refusal.badInput("The table has " + paging.pages() + " pages of that size.", "Ask for one of them.");
        }
        return ApiAnswers.rows(table, paging, tables.rows(table, paging.skipped(), size));
    }

    @GetMapping("/tables/{table}/rows.csv")
    void csv(
            @PathVariable("table") String name,
            @RequestParam(name = "release", required = false) Integer release,
            HttpServletResponse response)
            throws IOException {
        PublishedTable table = found(name, release);
        response.setContentType(ExportFormat.CSV.mediaType());
        export.write(table, tables.audience().word(), ExportFormat.CSV, response.getOutputStream());
    }

    private PublishedTable found(String name, Integer release) {
        return tables.table(name, ReleaseNumber.of(release));
    }
}
