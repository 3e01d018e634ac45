package london.datahub.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page of XHTML as a tagged PDF (PDF/UA-1), with its fonts in it and no moment of making but the release's. */
final class Pdf {
    private static final String FONT = "Liberation Sans";

    private Pdf() {}

    static byte[] of(Pack pack, String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
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

    private static void font(PdfRendererBuilder builder, String kind, int weight, FontStyle style) {
        builder.useFont(() -> resource("/liberation/LiberationSans-" + kind + ".ttf"), FONT, weight, style, true);
    }

    private static InputStream resource(String path) {
        return Pdf.class.getResourceAsStream(path);
    }

    private static void fixed(PDDocument document, Pack pack) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(pack.madeAt().toEpochMilli());
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(pack.checksum().hashCode() * 31L + pack.name().hashCode());
    }
}
