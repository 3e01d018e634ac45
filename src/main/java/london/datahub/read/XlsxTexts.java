package london.datahub.read;

import java.io.IOException;
import java.util.Optional;

/** Reads the texts that an .xlsx workbook's cells share, without how they are to be pronounced. */
final class XlsxTexts {
    private XlsxTexts() {}

    static SharedTexts of(PackedParts parts, Optional<String> part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isPresent()) {
            try (XmlPart xml = new XmlPart(parts.open(part.get()))) {
                StringBuilder text = new StringBuilder();
                while (xml.next()) {
                    if (xml.starts("si")) {
                        text.setLength(0);
                        add(xml, "si", text);
                        texts.add(CellText.tidied(unescaped(text)));
                    }
                }
            }
        }
        return texts;
    }

    /** Adds the text of an element that may be in several pieces, each with a look of its own. */
    static void add(XmlPart xml, String element, StringBuilder text) throws IOException {
        boolean inText = false;
        boolean pronounced = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts() || xml.ends()) {
                inText = xml.starts("t");
                pronounced = xml.starts("rPh") || pronounced && !xml.ends("rPh");
            } else if (inText && !pronounced) {
                xml.addText(text);
            }
        }
    }

    /** Returns the text with letters that XML cannot hold, written as _x000D_, put in. */
    static String unescaped(StringBuilder text) {
        int at = text.indexOf("_x");
        while (at >= 0 && at + 7 <= text.length()) {
            String code = text.substring(at + 2, at + 6);
            if (text.charAt(at + 6) == '_' && code.matches("[0-9A-Fa-f]{4}")) {
                text.replace(at, at + 7, String.valueOf((char) Integer.parseInt(code, 16)));
            }
            at = text.indexOf("_x", at + 1);
        }
        return text.toString();
    }
}
