package london.datahub.read;

import java.io.IOException;
import java.util.List;

/** The rows of one sheet of an .xlsx workbook, from a single pass over its XML. */
final class XlsxSheet implements PackedWorkbook.SheetRows {
    private final int number;
    private final XmlPart xml;
    private final List<NumberFormat> formats;
    private final SharedTexts texts;
    private final boolean from1904;
    private final RowCells cells = new RowCells();
    private final StringBuilder text = new StringBuilder();
    private long row;
    private boolean hidden;
    private int column;
    private String type;
    private int style;

    XlsxSheet(int number, XmlPart xml, List<NumberFormat> formats, SharedTexts texts, boolean from1904) {
        this.number = number;
        this.xml = xml;
        this.formats = formats;
        this.texts = texts;
        this.from1904 = from1904;
    }

    @Override
    public FoundRow next() throws IOException {
        while (xml.next()) {
            if (xml.starts()) {
                start(xml.name());
            } else if (xml.ends("row") && !cells.blank()) {
                return new FoundRow(number, row, cells.texts(), hidden);
            }
        }
        return null;
    }

    private void start(String element) throws IOException {
        if (element.equals("c")) {
            startCell();
            cells.put(column, cell(), row);
        } else if (element.equals("row")) {
            String given = xml.attribute("r");
            row = given.isEmpty() ? row + 1 : rowNumber(given);
            hidden = xml.attribute("hidden").equals("1")
                    || xml.attribute("hidden").equals("true");
            cells.clear();
            column = -1;
        }
    }

    private static long rowNumber(String given) throws IOException {
        int row = XlsxStyles.number(given);
        if (row < 1) {
            throw new IOException("A row has no number.");
        }
        return row;
    }

    private void startCell() {
        int given = -1;
        type = "n";
        style = -1;
        for (int i = 0; i < xml.attributes(); i++) {
            String value = xml.attributeValue(i);
            switch (xml.attributeName(i)) {
                case "r" -> given = RowCells.column(value);
                case "t" -> type = value;
                case "s" -> style = XlsxStyles.number(value);
                default -> {
                    // says nothing of the value
                }
            }
        }
        column = given >= 0 ? given : column + 1;
    }

    /** A formula's result is its cell's value; one that was never worked out left none. */
    private String cell() throws IOException {
        boolean formula = false;
        boolean value = false;
        boolean inValue = false;
        text.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts()) {
                String element = xml.name();
                inValue = element.equals("v");
                value |= inValue;
                formula |= element.equals("f");
                if (element.equals("is")) {
                    XlsxTexts.add(xml, "is", text);
                }
            } else if (xml.ends()) {
                inValue = false;
            } else if (inValue) {
                xml.addText(text);
            }
        }
        return formula && !value ? Marker.NO_RESULT : meant();
    }

    private String meant() throws IOException {
        if (text.length() == 0) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(index());
            case "n", "" -> CellText.number(text.toString(), format(), from1904);
            case "b" -> text.toString().strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> day(text.toString());
            default -> CellText.tidied(XlsxTexts.unescaped(text));
        };
    }

    /** Returns the number of a shared text; -1, of which there is none, for what is no number. */
    private int index() {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > Limits.SHARED_TEXTS) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private NumberFormat format() {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    private static String day(String iso) {
        int time = iso.indexOf('T');
        return CellText.tidied(time > 0 ? iso.substring(0, time) : iso);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
