package london.datahub.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The least that reading comma-separated text can be: bytes are read and decoded as UTF-8, split at commas and line ends
 * outside quotation marks, and every cell becomes a String in a list for its row. It judges nothing, tidies nothing and
 * knows no place.
 */
final class BareText {
    private final Consumer<List<String>> rows;
    private char[] cell = new char[1 << 12];
    private int length;
    private List<String> row = new ArrayList<>();
    private boolean quoted;
    private boolean closed;

    private BareText(Consumer<List<String>> rows) {
        this.rows = rows;
    }

    static void read(Path file, Consumer<List<String>> rows) throws IOException {
        BareText text = new BareText(rows);
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    text.take(buffer[i]);
                }
            }
        }
    }

    private void take(char character) {
        if (quoted) {
            if (character == '"') {
                quoted = false;
                closed = true;
            } else {
                add(character);
            }
        } else if (character == '"') {
            if (closed) {
                add('"');
            }
            quoted = true;
        } else if (character == ',') {
            endCell();
        } else if (character == '\n') {
            endCell();
            rows.accept(row);
            row = new ArrayList<>(row.size());
        } else if (character != '\r') {
            add(character);
        }
    }

    private void add(char character) {
        if (length == cell.length) {
            cell = java.util.Arrays.copyOf(cell, 2 * length);
        }
        cell[length++] = character;
    }

    private void endCell() {
        row.add(new String(cell, 0, length));
        length = 0;
        closed = false;
    }
}
