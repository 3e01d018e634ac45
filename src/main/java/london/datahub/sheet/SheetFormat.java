package london.datahub.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The kinds of spreadsheet files that people exchange. */
public enum SheetFormat {
    XLSX("xlsx", StandardCharsets.UTF_8, ',', false),
    CSV("csv", StandardCharsets.UTF_8, ',', false),
    CSV_WITH_BYTE_ORDER_MARK("csv", StandardCharsets.UTF_8, ',', true),
    CSV_WINDOWS_1252("csv", Charset.forName("windows-1252"), ',', false),
    CSV_SEMICOLON("csv", StandardCharsets.UTF_8, ';', false);

    private final String extension;
    private final Charset charset;
    private final char separator;
    private final boolean byteOrderMark;

    SheetFormat(String extension, Charset charset, char separator, boolean byteOrderMark) {
        this.extension = extension;
        this.charset = charset;
        this.separator = separator;
        this.byteOrderMark = byteOrderMark;
    }

    /** Returns how a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    public Charset charset() {
        return charset;
    }

    public char separator() {
        return separator;
    }

    boolean startsWithByteOrderMark() {
        return byteOrderMark;
    }
}
