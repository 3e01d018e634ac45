package london.datahub.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Looks for a quotation mark that opens a cell and is not closed: everything below it would become part of that one
 * cell, and the rows there be lost without a word.
 */
final class QuotationMarks {
    private final Reader text;
    private final char separator;
    private long line = 1;
    private long opened;

    private QuotationMarks(Reader text, char separator) {
        this.text = new BufferedReader(text, 1 << 16);
        this.separator = separator;
    }

    /** Returns the line, from 1, of the mark that is not closed at the end of its cell. */
    static OptionalLong unclosed(Reader text, char separator) throws IOException {
        return new QuotationMarks(text, separator).find();
    }

    private OptionalLong find() throws IOException {
        boolean cellStarts = true;
        int character = read();
        while (character >= 0) {
            if (cellStarts && character == '"') {
                opened = line;
                character = behindCell();
                if (!endsCell(character) && line > opened) {
                    return OptionalLong.of(opened);
                }
                cellStarts = false;
            } else {
                cellStarts = character == separator || character == '\n' || character == '\r';
                character = read();
            }
        }
        return OptionalLong.empty();
    }

    /** Returns what follows the closing mark; a cell that ends with the text ends where no cell can. */
    private int behindCell() throws IOException {
        int character = read();
        while (character >= 0) {
            if (character == '"') {
                character = read();
                if (character != '"') {
                    return character < 0 ? '\n' : character;
                }
            }
            character = read();
        }
        line++;
        return character;
    }

    private boolean endsCell(int character) {
        return character == separator || character == '\n' || character == '\r' || character == ' ';
    }

    private int read() throws IOException {
        int character = text.read();
        line += character == '\n' ? 1 : 0;
        return character;
    }
}
