package london.datahub.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The officer's own workbook, with a sheet that lists what to fix, coloured cells and comments; everything else in it
 * stays. It is made in memory: no file of the hub ever holds it.
 */
public final class MarkedCopy {
    /** The largest file that is given back marked. */
    public static final int LARGEST = 20 << 20;

    private static final String LIST_ALONE = "The list of all issues says the same.";

    private MarkedCopy() {}

    /**
     * Writes the marked copy of an .xlsx, .xlsm or .xls file.
     *
     * @throws Refusal where the file is of another kind or too large; the list of issues is then all there is
     */
    public static void write(InputStream original, List<Issue> issues, OutputStream out) throws IOException {
        byte[] bytes = original.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.badInput("Files over 20 MB are not given back marked.", LIST_ALONE);
        }
        boolean zip = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean old = bytes.length > 4 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (!zip && !old) {
            throw otherKind();
        }
        out.write(marked(bytes, zip, issues));
    }

    private static byte[] marked(byte[] bytes, boolean zip, List<Issue> issues) {
        try {
            return zip ? openXml(bytes, issues) : binary(bytes, issues);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // what the library cannot open whole must not be handed back in part
            throw otherKind();
        }
    }

    private static Refusal otherKind() {
        return Refusal.badInput(
                "A marked copy can be made only of an .xlsx, .xlsm or .xls workbook that is whole and not locked.",
                LIST_ALONE);
    }

    private static byte[] openXml(byte[] bytes, List<Issue> issues) throws IOException, XMLStreamException {
        Skeleton skeleton = new Skeleton(bytes);
        var marked = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(skeleton.bones()))) {
            Marks.set(workbook, issues);
            workbook.write(marked);
        }
        var out = new ByteArrayOutputStream(bytes.length);
        skeleton.dress(marked.toByteArray(), out);
        return out.toByteArray();
    }

    private static byte[] binary(byte[] bytes, List<Issue> issues) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length);
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Marks.set(workbook, issues);
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
