package london.datahub.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a published table to a file: CSV has its plain columns, JSON also what a reader must know. UTF-8. */
public final class Export {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private static final JsonFactory JSON_TEXT =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PublishedTables tables;

    public Export(PublishedTables tables) {
        this.tables = tables;
    }

    /**
     * Writes every row of a table; the stream stays open.
     *
     * @param audience whom the file is for
     * @throws Refusal where that is not the audience these tables were released to
     */
    public void write(PublishedTable table, String audience, ExportFormat format, OutputStream out) {
        if (Audience.publishable(audience) != tables.audience()) {
            throw Refusal.againstARule(
                    "These tables were released to the " + tables.audience().word() + " audience.",
                    "Ask for that audience.");
        }
        try {
            switch (format) {
                case CSV -> csv(table, out);
                case JSON -> json(table, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csv(PublishedTable table, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> names = table.columns().stream().map(PublishedColumn::name).toList();
        csv.writeRecord(Stream.concat(Stream.of("release"), names.stream()).toList());
        String release = String.valueOf(table.release().number());
        tables.eachRow(
                table,
                row -> csv.writeRecord(
                        Stream.concat(Stream.of(release), row.values().stream().map(Export::cell))
                                .toList()));
        csv.flush();
    }

    private static String cell(Object value) {
        return value instanceof String text ? withoutFormula(text) : value == null ? "" : value.toString();
    }

    /** Returns a text that no spreadsheet takes for a formula. */
    static String withoutFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void json(PublishedTable table, OutputStream out) {
        JsonGenerator json = JSON_TEXT.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartObject();
        describe(table, json);
        json.writeArrayPropertyStart("rows");
        tables.eachRow(table, row -> writeRow(row, json));
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void describe(PublishedTable table, JsonGenerator json) {
        json.writeStringProperty("table", table.name());
        json.writeStringProperty("title", table.summary().title());
        json.writeStringProperty("unit", table.summary().unit());
        json.writeStringProperty("audience", tables.audience().word());
        json.writeNumberProperty("release", table.release().number());
        json.writeStringProperty("as_at", table.release().asAt().toString());
        json.writeStringProperty("released_at", table.release().releasedAt().toString());
        json.writeBooleanProperty("latest", tables.isLatest(table.release()));
        json.writeStringProperty("attack", table.release().attack());
        writeTexts("cautions", table.cautions(), json);
        writeTexts("sources", table.sources(), json);
        json.writeArrayPropertyStart("columns");
        for (PublishedColumn column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("description", column.description());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeRow(Map<String, Object> row, JsonGenerator json) {
        json.writeStartObject();
        row.forEach((column, value) -> {
            json.writeName(column);
            if (value instanceof Number number) {
                json.writeNumber(number.toString());
            } else if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value.toString());
            }
        });
        json.writeEndObject();
    }
}
