package london.datahub.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page of XHTML as a tagged PDF (PDF/UA-1), with its fonts in it and no moment of making but the release's. */
final class Pdf {
    private Pdf() {}

    static byte[] of(Pack pack, String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        XRLog.setLoggingEnabled(false);
        builder.useFastMode();
        builder.useProtocolsStreamImplementation(Font::new, "font");
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("DataHub");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            fixed(document, pack);
            document.save(out);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One of the fonts that come with the hub; charts and text both ask for it by the style sheet. */
    private record Font(String url) implements FSStream {
        @Override
        public InputStream getStream() {
            return Pdf.class.getResourceAsStream("/liberation/" + url.substring(url.indexOf(':') + 1));
        }

        @Override
        public Reader getReader() {
            throw new UnsupportedOperationException("A font is no text.");
        }
    }

    private static void fixed(PDDocument document, Pack pack) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(pack.madeAt().toEpochMilli());
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(pack.checksum().hashCode() * 31L + pack.name().hashCode());
    }
}
