package london.datahub.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demonstration's own facts and words: the CSV files of {@code src/main/resources/demo}. */
final class DemoDefinition {
    private DemoDefinition() {}

    static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = DemoDefinition.class.getResourceAsStream("/demo/" + name + ".csv")) {
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
