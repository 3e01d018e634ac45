package london.datahub.read;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a compound file is, the wrapping of older Office documents and of those that are locked with a password. */
final class CompoundFile {
    private CompoundFile() {}

    /**
     * Opens an old .xls workbook, or a newer one that is locked with a password nobody was asked for.
     *
     * @throws Refusal naming what else it is
     */
    static FoundRows workbook(SourceFile file) throws IOException {
        POIFSFileSystem documents = opened(file);
        try {
            Set<String> names = documents.getRoot().getEntryNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (names.contains("encryptedpackage")) {
                return Unlocking.workbook(documents);
            }
            mustHoldWorkbook(names);
            return new XlsWorkbook(documents, names.stream().anyMatch(name -> name.startsWith("_vba_project")));
        } catch (IOException | RuntimeException e) {
            documents.close();
            throw e;
        }
    }

    private static POIFSFileSystem opened(SourceFile file) throws IOException {
        try (SeekableByteChannel bytes = file.channel()) {
            if (bytes.size() > Limits.OLD_WORKBOOK_BYTES) {
                throw Refusal.badInput(
                        "The file is an old (.xls) or a password-protected workbook of more than 64 MB.",
                        "Open it in your spreadsheet program and save it as .xlsx without a password.");
            }
            return new POIFSFileSystem(Channels.newInputStream(bytes));
        }
    }

    private static void mustHoldWorkbook(Set<String> names) {
        if (names.contains("encryptioninfo")) {
            throw FileKind.locked();
        }
        if (names.contains("worddocument")) {
            throw FileKind.notReadable("a Word document");
        }
        if (names.contains("powerpoint document")) {
            throw FileKind.notReadable("a PowerPoint presentation");
        }
        if (names.contains("__properties_version1.0")) {
            throw FileKind.notReadable("an e-mail");
        }
        if (!names.contains("workbook") && !names.contains("book")) {
            throw FileKind.notReadable("an Office document and no workbook");
        }
    }
}
