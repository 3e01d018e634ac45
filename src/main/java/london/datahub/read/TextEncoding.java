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
    private static final Charset WINDOWS = Charset.forName("windows-1252");
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

    /** Returns the charset of the whole file, which is read through once to be sure. */
    static Charset of(SourceFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        Optional<Charset> utf16 = utf16(start);
        return utf16.isPresent() ? utf16.get() : isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Returns the text without its byte-order mark. */
    static Reader reader(SourceFile file, Charset charset) throws IOException {
        var buffered = new BufferedReader(new InputStreamReader(file.open(), charset), BUFFER);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static boolean isUtf8(SourceFile file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(file.open(), strict)) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // only whether it decodes matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
