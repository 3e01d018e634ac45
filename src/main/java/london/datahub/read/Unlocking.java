package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens what a spreadsheet program opens without asking: a workbook whose structure is protected may be locked with a
 * password that is the same everywhere, and its officer knows of none to take off.
 *
 * <p>Source of the password: MS-OFFCRYPTO, section 2.4.2.3.
 */
final class Unlocking {
    /** How often a password is hashed; a file may state hours of it. Excel's own files state a tenth. */
    private static final int MOST_TIMES_HASHED = 1_000_000;

    private Unlocking() {}

    /**
     * Makes the information ready to read what it locks.
     *
     * @throws london.datahub.issue.Refusal where it has a password of somebody's own
     */
    static EncryptionInfo unlocked(EncryptionInfo lock) {
        try {
            if (lock.getVerifier().getSpinCount() > MOST_TIMES_HASHED
                    || !lock.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw FileKind.locked();
            }
            return lock;
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw FileKind.locked();
        }
    }

    /** Opens a newer workbook that is locked; at most as large as its wrapping, which is bounded. */
    static FoundRows workbook(POIFSFileSystem documents) throws IOException {
        EncryptionInfo lock = unlocked(new EncryptionInfo(documents));
        try (documents;
                InputStream plain = lock.getDecryptor().getDataStream(documents)) {
            byte[] bytes = plain.readNBytes(Limits.OLD_WORKBOOK_BYTES);
            PackedParts parts = new PackedParts(new SeekableInMemoryByteChannel(bytes));
            return PackedKind.of(parts).open(parts);
        } catch (GeneralSecurityException e) {
            throw FileKind.locked();
        }
    }
}
