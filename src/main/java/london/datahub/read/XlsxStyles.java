package london.datahub.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number formats of an .xlsx workbook's cells, in the order in which cells name them. */
final class XlsxStyles {
    private static final int MOST = 1 << 17;

    private XlsxStyles() {}

    static List<NumberFormat> of(PackedParts parts, Optional<String> part) throws IOException {
        List<NumberFormat> formats = new ArrayList<>();
        if (part.isEmpty()) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        try (XmlPart xml = new XmlPart(parts.open(part.get()))) {
            while (xml.next() && formats.size() < MOST && codes.size() < MOST) {
                if (xml.starts("numFmt")) {
                    codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    ofCells = xml.starts();
                } else if (ofCells && xml.starts("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    formats.add(NumberFormat.of(id, codes.get(id)));
                }
            }
        }
        return formats;
    }

    /** Returns the number, or -1 for what is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
