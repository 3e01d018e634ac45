package london.datahub.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds how a text file is encoded: by its byte-order mark, as UTF-16 where every other byte of its start is zero, as
 * UTF-8 where all of it is, else as Windows-1252.
 */
final class TextEncoding {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;
    private static final int BUFFER = 1 << 16;

    private TextEncoding() {}

    /** Returns which UTF-16 the bytes are, if they are. */
    static Optional<Charset> utf16(byte[] start) {
        if (start.length < 4) {
            return Optional.empty();
        }
        if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int most = start.length / 2;
        if (zeros[0] == 0 && zeros[1] > most * 3 / 4) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[1] == 0 && zeros[0] > most * 3 / 4 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Returns UTF-16 or UTF-8, by the start of the file; whether all of it is UTF-8 shows where it is read. */
    static Charset likely(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return utf16(in.readNBytes(LOOKED_AT)).orElse(StandardCharsets.UTF_8);
        }
    }

    /** Returns the text without its byte-order mark. What does not decode becomes a character that says so. */
    static Reader reader(SourceFile file, Charset charset) throws IOException {
        return withoutMark(new InputStreamReader(file.open(), charset));
    }

    /** @throws CharacterCodingException also while reading, where the file is not UTF-8 and was to be */
    static Reader strictReader(SourceFile file, Charset charset) throws IOException {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return reader(file, charset);
        }
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return withoutMark(new InputStreamReader(file.open(), strict));
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var buffered = new BufferedReader(text, BUFFER);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
