package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import london.datahub.issue.Refusal;

/** What a file is by its bytes; its name proves nothing. */
final class FileKind {
    private static final int LOOKED_AT = 4096;
    private static final String HOW_TO_SAVE =
            "Open it in the program it was made with, and save the table as .xlsx or .csv.";
    private static final Map<String, String> STARTS = new LinkedHashMap<>();

    static {
        STARTS.put("%PDF", "a PDF");
        STARTS.put("\u0089PNG", "a picture (PNG)");
        STARTS.put("\u00ff\u00d8\u00ff", "a picture (JPEG)");
        STARTS.put("GIF8", "a picture (GIF)");
        STARTS.put("BM\u0000", "a picture (BMP)");
        STARTS.put("II*\0", "a picture (TIFF)");
        STARTS.put("MM\0*", "a picture (TIFF)");
        STARTS.put("{\\rtf", "a text document (RTF)");
        STARTS.put("\u001f\u008b", "an archive (gzip)");
        STARTS.put("7z\u00bc\u00af", "an archive (7z)");
        STARTS.put("Rar!", "an archive (RAR)");
        STARTS.put("SQLite format 3", "a database");
        STARTS.put("PAR1", "a data file (Parquet)");
        STARTS.put("MZ", "a program");
        STARTS.put("\u0009\u0000\u0004\u0000", "a workbook of Excel 2");
        STARTS.put("\u0009\u0002\u0006\u0000", "a workbook of Excel 3");
        STARTS.put("\u0009\u0004\u0006\u0000", "a workbook of Excel 4");
    }

    private FileKind() {}

    /**
     * Opens the rows of a file of whatever kind.
     *
     * @throws Refusal naming what the file is, where its kind is not read
     */
    static SourceRows rows(SourceFile file) throws IOException {
        byte[] start = start(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return new WorkbookRows(packed(file));
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return new WorkbookRows(CompoundFile.workbook(file));
        }
        mustBeText(start, text);
        return new TextRows(file);
    }

    private static byte[] start(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (new String(start, StandardCharsets.UTF_8).isBlank()) {
                throw Refusal.badInput("The file is empty.", "Check that you chose the right one.");
            }
            return start;
        }
    }

    private static FoundRows packed(SourceFile file) throws IOException {
        SeekableByteChannel bytes = file.channel();
        try {
            PackedParts parts = new PackedParts(bytes);
            return PackedKind.of(parts).open(parts);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static void mustBeText(byte[] start, String text) {
        STARTS.forEach((sign, what) -> {
            if (text.startsWith(sign)) {
                throw notReadable(what);
            }
        });
        String plain = plain(start, text);
        if (plain.startsWith("<")) {
            throw notReadable(markup(plain));
        }
        if (text.indexOf('\0') >= 0 && TextEncoding.utf16(start).isEmpty()) {
            throw notReadable("no spreadsheet and no text");
        }
    }

    private static String plain(byte[] start, String text) {
        String decoded =
                TextEncoding.utf16(start).map(utf16 -> new String(start, utf16)).orElse(text);
        String behindMark = decoded.replaceFirst("^(\u00ef\u00bb\u00bf|\ufeff)", "");
        return behindMark.stripLeading().toLowerCase(Locale.ROOT);
    }

    private static String markup(String plain) {
        if (plain.contains("office:spreadsheet") || plain.contains("opendocument")) {
            return "a spreadsheet saved as XML";
        }
        return plain.startsWith("<?xml") && !plain.contains("<html") ? "an XML file" : "a web page";
    }

    static Refusal notReadable(String what) {
        return Refusal.badInput("The file is " + what + ", which this feed cannot be read from.", HOW_TO_SAVE);
    }

    static Refusal locked() {
        return Refusal.badInput(
                "The file is protected with a password, and the hub cannot open it.",
                "Open it, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and send"
                        + " that.");
    }
}
