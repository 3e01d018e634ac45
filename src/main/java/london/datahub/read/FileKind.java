package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import london.datahub.issue.Refusal;

/** What a file is by its bytes; its name proves nothing. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int LOOKED_AT = 4096;
    private static final String HOW_TO_SAVE = "Open it in your spreadsheet program and save it as .xlsx or .csv.";

    static FileKind of(SourceFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (new String(start, StandardCharsets.UTF_8).isBlank()) {
            throw Refusal.badInput("The file is empty.", "Check that you chose the right one.");
        }
        return of(start);
    }

    private static FileKind of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String lower = text.toLowerCase(Locale.ROOT).stripLeading();
        if (text.startsWith("PK\3\4")) {
            return zip(text);
        }
        if (text.startsWith("%PDF")) {
            throw notReadable("a PDF");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw notReadable("an old (.xls) or a password-protected workbook");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
            throw notReadable("a web page");
        }
        if (text.indexOf('\0') >= 0 && !TextEncoding.startsAsUtf16(start)) {
            throw notReadable("no spreadsheet and no text");
        }
        return TEXT;
    }

    private static FileKind zip(String start) {
        if (start.contains("opendocument")) {
            throw notReadable("an OpenDocument spreadsheet (.ods)");
        }
        return WORKBOOK;
    }

    private static Refusal notReadable(String what) {
        return Refusal.badInput("The file is " + what + ", which this feed cannot be read from.", HOW_TO_SAVE);
    }
}
