package london.datahub.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what stands between the cells of a text file. */
final class Separator {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 1 << 16;
    private static final int LINES_LOOKED_AT = 30;

    private Separator() {}

    /** Returns the one that the first line states, or that splits most of the first lines into as many cells. */
    static char of(SourceFile file, Charset charset) throws IOException {
        char[] start = new char[LOOKED_AT];
        int length = 0;
        try (Reader text = TextEncoding.reader(file, charset)) {
            int read = text.read(start);
            while (read > 0) {
                length += read;
                read = text.read(start, length, LOOKED_AT - length);
            }
        }
        String text = new String(start, 0, length);
        String first = text.lines().findFirst().orElse("");
        if (first.matches("(?i)\"?sep=[^\\p{L}\\p{N}\" ]\"?")) {
            return first.replace("\"", "").charAt("sep=".length());
        }
        return best(text.lines().limit(LINES_LOOKED_AT).collect(Collectors.joining("\n")));
    }

    private static char best(String lines) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long cells = cellsInLikeLines(lines, separator);
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }

    private static long cellsInLikeLines(String lines, char separator) {
        Map<Integer, Integer> linesByCells = new HashMap<>();
        try (CsvReader<CsvRecord> records = TextRows.reader(new StringReader(lines), separator)) {
            records.forEach(record -> linesByCells.merge(record.getFieldCount(), 1, Integer::sum));
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        return linesByCells.entrySet().stream()
                .filter(like -> like.getKey() > 1)
                .mapToLong(like -> (long) like.getKey() * like.getValue())
                .max()
                .orElse(0);
    }
}
