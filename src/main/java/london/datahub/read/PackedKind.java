package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** What a zip archive is, by the names of its parts. */
enum PackedKind {
    XLSX {
        @Override
        FoundRows open(PackedParts parts) throws IOException {
            return new XlsxWorkbook(parts);
        }
    },
    XLSB {
        @Override
        FoundRows open(PackedParts parts) throws IOException {
            return new XlsbWorkbook(parts);
        }
    },
    ODS {
        @Override
        FoundRows open(PackedParts parts) throws IOException {
            return new OdsWorkbook(parts);
        }
    };

    private static final int LONGEST_TYPE = 200;

    abstract FoundRows open(PackedParts parts) throws IOException;

    static PackedKind of(PackedParts parts) throws IOException {
        if (parts.locked()) {
            throw FileKind.locked();
        }
        if (parts.has("mimetype")) {
            return document(parts);
        }
        if (any(parts, name -> name.endsWith("workbook.bin"))) {
            return XLSB;
        }
        if (any(parts, name -> name.startsWith("xl/"))) {
            return XLSX;
        }
        mustBeNoOther(parts);
        if (parts.has("[content_types].xml")) {
            return XLSX;
        }
        throw FileKind.notReadable("a zip archive");
    }

    private static void mustBeNoOther(PackedParts parts) {
        if (any(parts, name -> name.startsWith("word/"))) {
            throw FileKind.notReadable("a Word document");
        }
        if (any(parts, name -> name.startsWith("ppt/"))) {
            throw FileKind.notReadable("a PowerPoint presentation");
        }
        if (any(parts, name -> name.startsWith("index/") && name.endsWith(".iwa"))) {
            throw FileKind.notReadable("a Numbers, Pages or Keynote document");
        }
    }

    private static boolean any(PackedParts parts, Predicate<String> name) {
        return parts.names().stream().anyMatch(name);
    }

    private static PackedKind document(PackedParts parts) throws IOException {
        String type;
        try (InputStream in = parts.open("mimetype")) {
            type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1).strip();
        }
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return ODS;
        }
        throw FileKind.notReadable(
                type.startsWith("application/vnd.oasis.opendocument")
                        ? "an OpenDocument file and no spreadsheet"
                        : "a zip archive");
    }
}
