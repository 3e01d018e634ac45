package london.datahub.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;

/** The rows of a delimited text file. */
final class TextRows implements SourceRows {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LINES_LOOKED_AT = 30;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long row;

    TextRows(SourceFile file) throws IOException {
        char separator = separator(file);
        Charset charset = charset(file, separator);
        reader = reader(TextEncoding.reader(file, charset), separator);
        records = reader.iterator();
    }

    /** The whole text is looked through once: for its encoding, and for a quotation mark that is not closed. */
    private static Charset charset(SourceFile file, char separator) throws IOException {
        List<Charset> possible = TextEncoding.possible(file);
        for (Charset charset : possible) {
            try {
                mustCloseQuotationMarks(file, charset, separator);
                return charset;
            } catch (CharacterCodingException e) {
                // the next one decodes it
            }
        }
        throw new IllegalStateException("No encoding decodes the text.");
    }

    private static void mustCloseQuotationMarks(SourceFile file, Charset charset, char separator) throws IOException {
        try (Reader text = TextEncoding.reader(file, charset)) {
            OptionalLong line = QuotationMarks.unclosed(text, separator);
            if (line.isPresent()) {
                throw Refusal.badInput(
                        "A quotation mark in line " + line.getAsLong()
                                + " of the text is not closed, and rows below it would be lost.",
                        "Close or remove it, or save the file again as .xlsx.");
            }
        }
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    /** The separator that splits most of the first lines into the same number of cells. */
    private static char separator(SourceFile file) throws IOException {
        String lines = firstLines(file);
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

    /** Separators are the same in UTF-8 as in Windows-1252, so the last of the possible encodings will do. */
    private static String firstLines(SourceFile file) throws IOException {
        List<Charset> possible = TextEncoding.possible(file);
        Reader reader = TextEncoding.reader(file, possible.get(possible.size() - 1));
        try (BufferedReader text = new BufferedReader(reader)) {
            return text.lines().limit(LINES_LOOKED_AT).collect(Collectors.joining("\n"));
        }
    }

    private static long cellsInLikeLines(String lines, char separator) {
        Map<Integer, Integer> linesByCells = new HashMap<>();
        try (CsvReader<CsvRecord> records = reader(new StringReader(lines), separator)) {
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

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw Refusal.badInput(
                    "The text cannot be split into cells after row " + row + ".",
                    "Look for a quotation mark that is not closed, or save the file again as .xlsx.");
        }
    }

    @Override
    public SourceRow next() {
        row++;
        CsvRecord record = records.next();
        String[] cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.tidied(record.getField(i));
        }
        return new SourceRow("", row, row, List.of(cells));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
