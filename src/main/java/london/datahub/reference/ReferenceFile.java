package london.datahub.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a comma-separated file that is part of the hub. */
final class ReferenceFile {
    private ReferenceFile() {}

    static List<NamedCsvRecord> rows(String resource) {
        return rowsIfPresent(resource)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + resource + " in this hub."));
    }

    static Optional<List<NamedCsvRecord>> rowsIfPresent(String resource) {
        try (InputStream in = ReferenceFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return Optional.of(
                    CsvReader.builder().ofNamedCsvRecord(reader).stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
