package london.datahub.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The least that reading the first sheet of a workbook can be: one pass of Aalto over the shared strings and one over
 * the sheet, in which every value becomes a String in a list for its row. No place, no type, no date, no limit.
 */
final class BareWorkbook {
    private static final InputFactoryImpl XML = new InputFactoryImpl();

    private BareWorkbook() {}

    static void read(Path file, Consumer<List<String>> rows) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> shared = new ArrayList<>();
            try (InputStream in = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml"))) {
                strings(XML.createXMLStreamReader(in), shared);
            }
            try (InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                sheet(XML.createXMLStreamReader(in), shared, rows);
            }
        }
    }

    private static void strings(XMLStreamReader xml, List<String> shared) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                shared.add(xml.getElementText());
            }
        }
    }

    private static void sheet(XMLStreamReader xml, List<String> shared, Consumer<List<String>> rows)
            throws XMLStreamException {
        List<String> row = new ArrayList<>();
        String type = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "c" -> type = xml.getAttributeValue(null, "t");
                    case "v" -> {
                        String text = xml.getElementText();
                        row.add("s".equals(type) ? shared.get(Integer.parseInt(text)) : text);
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.accept(row);
                row = new ArrayList<>(row.size());
            }
        }
    }
}
