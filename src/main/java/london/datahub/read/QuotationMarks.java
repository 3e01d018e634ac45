package london.datahub.read;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Looks for a quotation mark that opens a cell and is not closed: everything below it would become part of that one
 * cell, and the rows there be lost without a word.
 */
final class QuotationMarks {
    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private char last = '\n';
    private final char separator;
    private long line = 1;
    private long opened;

    private QuotationMarks(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Returns the line, from 1, of the mark that is not closed at the end of its cell. */
    static OptionalLong unclosed(Reader text, char separator) throws IOException {
        return new QuotationMarks(text, separator).find();
    }

    private OptionalLong find() throws IOException {
        while (reachesMark()) {
            if (startsCell(at > 1 ? buffer[at - 2] : last)) {
                opened = line;
                int next = behindCell();
                if (!endsCell(next) && line > opened) {
                    return OptionalLong.of(opened);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Goes behind the next mark, quickly: most of a text is none. */
    private boolean reachesMark() throws IOException {
        while (at < filled || fill()) {
            int newLines = 0;
            for (int i = at; i < filled; i++) {
                if (buffer[i] == '"') {
                    at = i + 1;
                    line += newLines;
                    return true;
                }
                newLines += buffer[i] == '\n' ? 1 : 0;
            }
            at = filled;
            line += newLines;
        }
        return false;
    }

    private boolean startsCell(char before) {
        return before == separator || before == '\n' || before == '\r';
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
        if (at == filled && !fill()) {
            return -1;
        }
        char character = buffer[at++];
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private boolean fill() throws IOException {
        if (filled > 0) {
            last = buffer[filled - 1];
        }
        at = 0;
        filled = Math.max(0, text.read(buffer));
        return filled > 0;
    }
}
