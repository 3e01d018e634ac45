package london.datahub.sheet;

import java.io.InputStream;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The list of an .xlsx file's parts and their types. */
final class PartTypes {
    private PartTypes() {}

    /** Tells each part's name, without the slash in front, and its type. */
    static void read(InputStream types, BiConsumer<String, String> part) throws XMLStreamException {
        XMLStreamReader xml = SheetRows.reader(types);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Override")) {
                String name = xml.getAttributeValue(null, "PartName");
                part.accept(name.replaceFirst("^/", ""), xml.getAttributeValue(null, "ContentType"));
            }
        }
    }
}
