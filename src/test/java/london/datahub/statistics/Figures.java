package london.datahub.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Percentage;

/** Published figures to try the statistics against. */
final class Figures {
    /** The agreement asked for: a millionth of the figure. */
    static final Percentage A_MILLIONTH = Percentage.withPercentage(1e-4);

    private Figures() {}

    static List<NamedCsvRecord> of(String file) {
        try (InputStream in = Figures.class.getResourceAsStream("/statistics/" + file)) {
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    static Confidence level(NamedCsvRecord row) {
        return number(row, "level") == 0.95 ? Confidence.P95 : Confidence.P998;
    }
}
