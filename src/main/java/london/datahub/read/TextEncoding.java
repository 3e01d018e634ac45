package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds how a text file is encoded: by its byte-order mark, as UTF-8 where all of it is, else as Windows-1252. */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    static boolean startsAsUtf16(byte[] start) {
        return start.length > 1
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    }

    static Reader reader(SourceFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(2);
        }
        if (startsAsUtf16(start)) {
            return new InputStreamReader(file.open(), StandardCharsets.UTF_16);
        }
        Reader reader = new InputStreamReader(file.open(), isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
        return withoutMark(reader);
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var buffered = new java.io.BufferedReader(reader, 1 << 16);
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
            char[] buffer = new char[1 << 14];
            while (reader.read(buffer) >= 0) {
                // only whether it decodes matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
