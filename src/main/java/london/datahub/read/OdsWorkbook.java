package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of an OpenDocument spreadsheet (.ods), from a single pass over its content.
 *
 * <p>Source of the layout: OASIS OpenDocument 1.3 part 3, section 9 (tables).
 */
final class OdsWorkbook implements FoundRows {
    /** Parts of the content that hold tables or texts which nobody sees in a cell. */
    private static final Set<String> PASSED_OVER =
            Set.of("tracked-changes", "dde-links", "shapes", "forms", "content-validations", "database-ranges");

    private static final int MANIFEST = 1 << 20;

    private final PackedParts parts;
    private final XmlPart xml;
    private final OdsCell cell;
    private final RowCells cells = new RowCells();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<Integer> hidden = new HashSet<>();
    private String style = "";
    private int sheet;
    private long row;
    private int column;
    private int rowRepeated;
    private boolean rowHidden;
    private FoundRow again;
    private int times;

    OdsWorkbook(PackedParts parts) throws IOException {
        this.parts = parts;
        mustBeUnlocked(parts);
        xml = new XmlPart(parts.open("content.xml"));
        cell = new OdsCell(xml);
    }

    private static void mustBeUnlocked(PackedParts parts) throws IOException {
        if (!parts.has("META-INF/manifest.xml")) {
            return;
        }
        try (InputStream in = parts.open("META-INF/manifest.xml")) {
            String manifest = new String(in.readNBytes(MANIFEST), StandardCharsets.ISO_8859_1);
            if (manifest.contains("encryption-data") || manifest.contains("encrypted-package")) {
                throw FileKind.locked();
            }
        }
    }

    @Override
    public FoundRow next() throws IOException {
        while (times == 0 && xml.next()) {
            if (xml.starts()) {
                start(xml.name());
            } else if (xml.ends("table-row")) {
                endRow();
            }
        }
        return times == 0 ? null : repeated();
    }

    private void start(String element) throws IOException {
        switch (element) {
            case "style" -> style = xml.attribute("name");
            case "table-properties" -> {
                if (xml.attribute("display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> startSheet();
            case "table-row" -> startRow();
            case "table-cell" -> {
                int repeated = OdsCell.repeated(xml, "number-columns-repeated");
                put(cell.text(), repeated);
            }
            case "covered-table-cell" -> {
                column += OdsCell.repeated(xml, "number-columns-repeated");
                xml.skip();
            }
            default -> {
                if (PASSED_OVER.contains(element)) {
                    xml.skip();
                }
            }
        }
    }

    private void startSheet() {
        if (++sheet > Limits.SHEETS) {
            throw Limits.tooManySheets();
        }
        if (hiddenStyles.contains(xml.attribute("style-name"))) {
            hidden.add(sheet);
        }
        row = 0;
    }

    private void startRow() throws IOException {
        rowRepeated = OdsCell.repeated(xml, "number-rows-repeated");
        rowHidden = List.of("collapse", "filter").contains(xml.attribute("visibility"));
        cells.clear();
        column = 0;
    }

    private void put(String text, int repeated) {
        for (int i = 0; i < repeated && !text.isEmpty(); i++) {
            cells.put(column + i, text, row + 1);
        }
        column += repeated;
    }

    private void endRow() {
        if (!cells.blank()) {
            again = new FoundRow(sheet, row, cells.texts(), rowHidden);
            times = rowRepeated;
        } else {
            row += rowRepeated;
        }
    }

    private FoundRow repeated() {
        times--;
        return new FoundRow(again.sheet(), ++row, again.cells(), again.hidden());
    }

    @Override
    public Set<Integer> hiddenSheets() {
        return hidden;
    }

    /** A date stands in the file as it is, so that no day is counted from anywhere. */
    @Override
    public boolean countsFrom1904() {
        return false;
    }

    @Override
    public boolean hasMacros() {
        return parts.names().stream().anyMatch(name -> name.startsWith("basic/"));
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            xml.close();
        }
    }
}
