package london.datahub.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.publish.PublishedColumn;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.TableSummary;

/** What the API says of releases and tables; shapes as {@code api/openapi.yml} describes them. */
final class ApiAnswers {
    private ApiAnswers() {}

    static Map<String, Object> release(PublishedRelease release) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("release", release.number());
        said.put("as_at", release.asAt().toString());
        said.put("released_at", release.releasedAt().toString());
        return said;
    }

    static Map<String, Object> summary(TableSummary table) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("table", table.name());
        said.put("title", table.title());
        said.put("unit", table.unit());
        said.put("event_date", table.eventDate());
        said.put("disclosure", table.disclosure());
        said.put("rows", table.rows());
        return said;
    }

    static Map<String, Object> table(PublishedTable table) {
        Map<String, Object> said = new LinkedHashMap<>(release(table.release()));
        said.putAll(summary(table.summary()));
        said.put("cautions", table.cautions());
        said.put("sources", table.sources());
        said.put("columns", table.columns().stream().map(ApiAnswers::column).toList());
        return said;
    }

    private static Map<String, Object> column(PublishedColumn column) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", column.name());
        said.put("role", column.role().name().toLowerCase(java.util.Locale.ROOT));
        said.put("description", column.description());
        return said;
    }

    static Map<String, Object> rows(PublishedTable table, Paging paging, List<Map<String, Object>> rows) {
        Map<String, Object> said = new LinkedHashMap<>(release(table.release()));
        said.put("table", table.name());
        said.put("page", paging.page());
        said.put("pages", paging.pages());
        said.put("total", paging.rows());
        said.put("rows", rows);
        return said;
    }

    /** Returns the table's data dictionary. Source of the form: Frictionless Data, Table Schema, version 2. */
    static Map<String, Object> schema(PublishedTable table) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("$schema", "tableschema-2.0");
        said.put("name", table.name());
        said.put("title", table.summary().title());
        said.put("fields", table.columns().stream().map(ApiAnswers::field).toList());
        said.put(
                "primaryKey",
                table.columns().stream()
                        .filter(column -> column.role() == PublishedColumn.Role.DIMENSION)
                        .map(PublishedColumn::name)
                        .toList());
        said.put("missingValues", List.of(""));
        return said;
    }

    private static Map<String, Object> field(PublishedColumn column) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", column.name());
        said.put("type", column.role() == PublishedColumn.Role.MEASURE ? "number" : "string");
        said.put("description", column.description());
        said.put("constraints", Map.of("required", column.role() != PublishedColumn.Role.MEASURE));
        return said;
    }
}
