package london.datahub.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook as a stream of XML. Declares no entity, follows no reference, and holds one piece at a time. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private static final int DEEPEST = 200;
    private static final int MOST_NAMES = 2_000;

    private final PartStream bytes;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int event;
    private int depth;

    XmlPart(PartStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            xml = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw new IOException("The XML cannot be read.", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No reference is followed.");
        });
        return factory;
    }

    /** Goes on to the next event; false at the end. A document type is refused: no workbook has one. */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IOException("A workbook declares no document type.");
            }
            mustBeOrderly();
            bytes.nextPiece();
            return true;
        } catch (XMLStreamException e) {
            throw new IOException("The XML cannot be read.", e);
        }
    }

    /** The parser keeps every name it ever saw, and every element that is open: neither may grow with the file. */
    private void mustBeOrderly() throws IOException {
        if (ends()) {
            depth--;
        } else if (starts()) {
            depth++;
            names.add(xml.getLocalName());
            for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
                names.add(xml.getAttributeLocalName(i));
            }
            for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
                names.add(String.valueOf(xml.getNamespacePrefix(i)));
            }
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            names.add(xml.getPITarget());
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new IOException("The XML is no workbook's.");
        }
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /** Returns the element's name without its namespace. */
    String name() {
        return xml.getLocalName();
    }

    boolean starts(String name) {
        return starts() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return ends() && xml.getLocalName().equals(name);
    }

    /** Returns the attribute of that name in whatever namespace; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Goes on to the end of the element that starts here, without looking at what is in it. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += starts() ? 1 : ends() ? -1 : 0;
        }
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** Adds the text that stands here, if it is text; of a long one no more than what shows that it is too long. */
    void addText(StringBuilder text) {
        boolean isText = event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
        if (isText && text.length() <= Limits.CHARACTERS_IN_CELL) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The XML cannot be closed.", e);
        } finally {
            bytes.close();
        }
    }
}
