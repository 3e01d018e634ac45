package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a booklet as an OpenDocument spreadsheet (ODF 1.3), the same bytes for the same content. */
public final class OdsBooklet {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MANIFEST = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<manifest:manifest xmlns:manifest=\"" + ODF + "manifest:1.0\" manifest:version=\"1.3\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" + TYPE
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
            + "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
            + "</manifest:manifest>";
    private static final String STYLES = "<office:automatic-styles>"
            + "<number:number-style style:name=\"one\"><number:number number:decimal-places=\"1\""
            + " number:min-decimal-places=\"1\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
            + "<style:style style:name=\"heading\" style:family=\"table-cell\"><style:text-properties fo:font-size=\"14pt\""
            + " fo:font-weight=\"bold\"/></style:style>"
            + "<style:style style:name=\"head\" style:family=\"table-cell\"><style:table-cell-properties"
            + " fo:wrap-option=\"wrap\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
            + "<style:style style:name=\"wrapped\" style:family=\"table-cell\"><style:table-cell-properties"
            + " fo:wrap-option=\"wrap\"/></style:style>"
            + "<style:style style:name=\"figure\" style:family=\"table-cell\" style:data-style-name=\"one\"/>%s"
            + "</office:automatic-styles>";

    private OdsBooklet() {}

    public static byte[] of(Booklet booklet) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", TYPE);
            packed(zip, "META-INF/manifest.xml", MANIFEST);
            packed(zip, "meta.xml", meta(booklet));
            packed(zip, "content.xml", content(booklet));
        } catch (IOException | XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return file.toByteArray();
    }

    // The type of the file must stand in it first and unpacked.
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void packed(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Timeless.NO_MOMENT);
        return entry;
    }

    private static String meta(Booklet booklet) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument();
        xml.writeStartElement("office:document-meta");
        xml.writeAttribute("xmlns:office", ODF + "office:1.0");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.writeAttribute("office:version", "1.3");
        xml.writeStartElement("office:meta");
        xml.writeStartElement("dc:title");
        xml.writeCharacters(booklet.title());
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private static String content(Booklet booklet) throws XMLStreamException {
        StringWriter text = new StringWriter();
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + ODF
                + "office:1.0\" xmlns:table=\"" + ODF + "table:1.0\" xmlns:text=\"" + ODF
                + "text:1.0\" xmlns:style=\"" + ODF + "style:1.0\" xmlns:number=\"" + ODF
                + "datastyle:1.0\" xmlns:fo=\"" + ODF + "xsl-fo-compatible:1.0\" office:version=\"1.3\">");
        text.write(STYLES.formatted(widths()));
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        for (Booklet.Page page : booklet.pages()) {
            page(xml, page);
        }
        ranges(xml, booklet);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
        text.write("</office:document-content>");
        return text.toString();
    }

    private static String widths() {
        StringBuilder styles = new StringBuilder();
        for (int letters = 10; letters <= 100; letters++) {
            styles.append(String.format(
                    Locale.ROOT,
                    "<style:style style:name=\"w%d\" style:family=\"table-column\"><style:table-column-properties"
                            + " style:column-width=\"%.2fcm\"/></style:style>",
                    letters,
                    letters * 0.21));
        }
        return styles.toString();
    }

    private static void page(XMLStreamWriter xml, Booklet.Page page) throws XMLStreamException {
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", page.name());
        List<String> headers = page.table().map(Booklet.Table::headers).orElse(List.of(""));
        for (int column = 0; column < headers.size(); column++) {
            int at = column;
            xml.writeEmptyElement("table:table-column");
            xml.writeAttribute(
                    "table:style-name",
                    "w" + page.table().map(table -> Booklet.width(table, at)).orElse(100));
        }
        row(xml, List.of(page.heading()), "heading");
        for (String line : page.lines()) {
            row(xml, List.of(line), page.table().isPresent() ? "" : "wrapped");
        }
        if (page.table().isPresent()) {
            row(xml, headers, "head");
            for (List<Object> cells : page.table().get().rows()) {
                row(xml, cells, "wrapped");
            }
        }
        xml.writeEndElement();
    }

    private static void row(XMLStreamWriter xml, List<?> cells, String style) throws XMLStreamException {
        xml.writeStartElement("table:table-row");
        for (Object cell : cells) {
            xml.writeStartElement("table:table-cell");
            if (cell instanceof Number number) {
                xml.writeAttribute("office:value-type", "float");
                xml.writeAttribute("office:value", number.toString());
                if (cell instanceof Double) {
                    xml.writeAttribute("table:style-name", "figure");
                }
            } else {
                xml.writeAttribute("office:value-type", "string");
                if (!style.isEmpty()) {
                    xml.writeAttribute("table:style-name", style);
                }
                xml.writeStartElement("text:p");
                xml.writeCharacters(String.valueOf(cell));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void ranges(XMLStreamWriter xml, Booklet booklet) throws XMLStreamException {
        xml.writeStartElement("table:database-ranges");
        int number = 0;
        for (Booklet.Page page : booklet.pages()) {
            number++;
            if (page.table().isPresent()) {
                int top = page.lines().size() + 2;
                Booklet.Table table = page.table().get();
                xml.writeEmptyElement("table:database-range");
                xml.writeAttribute("table:name", "Table" + number);
                xml.writeAttribute(
                        "table:target-range-address",
                        address(page, 0, top) + ":"
                                + address(
                                        page,
                                        table.headers().size() - 1,
                                        top + table.rows().size()));
                xml.writeAttribute("table:display-filter-buttons", "false");
            }
        }
        xml.writeEndElement();
    }

    private static String address(Booklet.Page page, int column, int row) {
        String letters = column < 26
                ? String.valueOf((char) ('A' + column))
                : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
        return "'" + page.name() + "'." + letters + row;
    }
}
