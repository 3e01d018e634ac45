package london.datahub.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** The rows of a worksheet's part, streamed: left out, or put back as they were. */
final class SheetRows {
    private static final String ROWS = "sheetData";
    private static final InputFactoryImpl READING = new InputFactoryImpl();
    private static final OutputFactoryImpl WRITING = new OutputFactoryImpl();

    static {
        READING.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READING.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private SheetRows() {}

    static XMLStreamReader2 reader(InputStream in) throws XMLStreamException {
        return (XMLStreamReader2) READING.createXMLStreamReader(in);
    }

    private static XMLStreamWriter2 writer(OutputStream out) throws XMLStreamException {
        return (XMLStreamWriter2) WRITING.createXMLStreamWriter(unclosed(out), "UTF-8");
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Copies a worksheet without its rows. */
    static void leaveOut(InputStream sheet, OutputStream out) throws XMLStreamException {
        XMLStreamReader2 from = reader(sheet);
        XMLStreamWriter2 to = writer(out);
        while (from.hasNext()) {
            from.next();
            to.copyEventFromReader(from, false);
            if (startsRows(from)) {
                from.skipElement();
                to.writeEndElement();
            }
        }
        to.close();
    }

    private static boolean startsRows(XMLStreamReader2 xml) {
        return xml.isStartElement() && xml.getDepth() == 2 && xml.getLocalName().equals(ROWS);
    }

    /** Writes a worksheet with the rows of another. */
    static void putBack(InputStream sheet, InputStream rows, OutputStream out) throws XMLStreamException {
        XMLStreamReader2 from = reader(sheet);
        XMLStreamReader2 original = reader(rows);
        XMLStreamWriter2 to = writer(out);
        while (from.hasNext()) {
            from.next();
            if (startsRows(from)) {
                copyRows(original, to);
                from.skipElement();
            } else {
                to.copyEventFromReader(from, false);
            }
        }
        to.close();
    }

    /** The names that the original's first element declares are declared again, since the rows may use them. */
    private static void copyRows(XMLStreamReader2 original, XMLStreamWriter2 to) throws XMLStreamException {
        String[][] names = null;
        while (original.hasNext() && !startsRows(original)) {
            original.next();
            if (original.isStartElement() && original.getDepth() == 1) {
                names = declared(original);
            }
        }
        String main = original.getNamespaceURI();
        to.writeStartElement(original.getPrefix(), ROWS, main);
        for (String[] name : names) {
            declare(to, name[0], name[1]);
        }
        while (original.next() != XMLStreamReader2.END_ELEMENT || original.getDepth() != 2) {
            to.copyEventFromReader(original, false);
        }
        to.writeEndElement();
    }

    private static String[][] declared(XMLStreamReader2 element) {
        String[][] names = new String[element.getNamespaceCount()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = new String[] {element.getNamespacePrefix(i), element.getNamespaceURI(i)};
        }
        return names;
    }

    private static void declare(XMLStreamWriter2 to, String prefix, String uri) throws XMLStreamException {
        if (prefix == null || prefix.isEmpty()) {
            to.writeDefaultNamespace(uri);
        } else {
            to.writeNamespace(prefix, uri);
        }
    }
}
