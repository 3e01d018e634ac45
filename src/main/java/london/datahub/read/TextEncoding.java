package london.datahub.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds how a text file is encoded: by its byte-order mark, as UTF-8 where all of it is, else as Windows-1252. */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    static boolean startsAsUtf16(byte[] start) {
        return start.length > 1
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    }

    /** Returns the encodings that a file can have, the likeliest first; the last of them decodes whatever comes. */
    static List<Charset> possible(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return startsAsUtf16(in.readNBytes(2))
                    ? List.of(StandardCharsets.UTF_16)
                    : List.of(StandardCharsets.UTF_8, WINDOWS);
        }
    }

    /** @throws CharacterCodingException while reading, where the file is not UTF-8 and was to be */
    static Reader reader(SourceFile file, Charset charset) throws IOException {
        CodingErrorAction onError =
                charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
        return withoutMark(new InputStreamReader(file.open(), decoder));
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var buffered = new BufferedReader(reader, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
