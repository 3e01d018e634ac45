package london.datahub.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import london.datahub.issue.Refusal;

/** The rows of a delimited text file. */
final class TextRows implements SourceRows {
    private static final int CHARACTERS_IN_ROW = 4 << 20;
    private static final int LONGEST_RAW_CELL = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long row;

    TextRows(SourceFile file) throws IOException {
        Charset likely = TextEncoding.likely(file);
        char separator = Separator.of(file, likely);
        Charset charset = lookedThrough(file, likely, separator);
        reader = reader(TextEncoding.reader(file, charset), separator);
        records = reader.iterator();
    }

    /** Looks through the text once: for its encoding, and for a quotation mark that is not closed. */
    private static Charset lookedThrough(SourceFile file, Charset likely, char separator) throws IOException {
        try (Reader text = TextEncoding.strictReader(file, likely)) {
            mustCloseQuotationMarks(text, separator);
            return likely;
        } catch (CharacterCodingException e) {
            try (Reader text = TextEncoding.reader(file, TextEncoding.WINDOWS)) {
                mustCloseQuotationMarks(text, separator);
                return TextEncoding.WINDOWS;
            }
        }
    }

    private static void mustCloseQuotationMarks(Reader text, char separator) throws IOException {
        OptionalLong line = QuotationMarks.unclosed(text, separator);
        if (line.isPresent()) {
            throw Refusal.badInput(
                    "A quotation mark in line " + line.getAsLong()
                            + " of the text is not closed, and rows below it would be lost.",
                    "Close or remove it, or save the file again as .xlsx.");
        }
    }

    /** Blank cells to the right are no cells, so a row may have more of them than it may have columns. */
    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(CHARACTERS_IN_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(Limits.COLUMNS * 10)
                                .maxFieldSize(LONGEST_RAW_CELL)
                                .maxRecordSize(CHARACTERS_IN_ROW)
                                .build(),
                        text);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw Refusal.badInput(
                    "Row " + (row + 1) + " of the text cannot be split into cells.",
                    "Look for a quotation mark that is not closed or a row that is too long, or save the file again as"
                            + " .xlsx.");
        }
    }

    @Override
    public SourceRow next() {
        if (++row > Limits.ROWS) {
            throw Limits.tooManyRows();
        }
        return new SourceRow("", row, row, cells(records.next().getFields()));
    }

    private List<String> cells(List<String> fields) {
        List<String> cells = new ArrayList<>(Math.min(fields.size(), Limits.COLUMNS));
        int filled = 0;
        for (String field : fields) {
            String cell = CellText.unquoted(field);
            if (!cell.isEmpty() && cells.size() >= Limits.COLUMNS) {
                throw Limits.tooManyColumns("row " + row);
            }
            if (cell.length() > Limits.CHARACTERS_IN_CELL) {
                throw Limits.tooLongCell("row " + row);
            }
            if (cells.size() < Limits.COLUMNS) {
                cells.add(cell);
                filled = cell.isEmpty() ? filled : cells.size();
            }
        }
        return cells.subList(0, filled);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
