package london.datahub.read;

import java.io.IOException;
import java.util.Set;

/** Reads the cells of an OpenDocument spreadsheet: the value where there is one, else the text that is shown. */
final class OdsCell {
    private static final Set<String> NO_TEXT_OF_THE_CELL =
            Set.of("annotation", "table", "frame", "custom-shape", "rect", "caption", "g", "control");
    private static final int ROWS_OF_A_SHEET = 1 << 20;

    private final XmlPart xml;
    private final StringBuilder shown = new StringBuilder();
    private String type;
    private String value;
    private boolean formula;
    private boolean error;

    OdsCell(XmlPart xml) {
        this.xml = xml;
    }

    /** Returns how often a row or cell stands there. */
    static int repeated(XmlPart xml, String attribute) throws IOException {
        String text = xml.attribute(attribute);
        int times = text.isEmpty() ? 1 : XlsxStyles.number(text);
        if (times < 1 || times > ROWS_OF_A_SHEET) {
            throw new IOException("A row or cell is repeated too often.");
        }
        return times;
    }

    /** Returns the text of the cell whose start was read, and goes on to its end. */
    String text() throws IOException {
        readAttributes();
        readShown();
        String text = CellText.tidied(shown.toString());
        if (error || type.equals("string") && value.isEmpty()) {
            return text;
        }
        if (type.isEmpty()) {
            return formula && text.isEmpty() ? Marker.NO_RESULT : text;
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(text);
            case "date" -> value.isEmpty() ? text : day();
            case "boolean" -> value.equals("true") ? "TRUE" : "FALSE";
            case "string" -> CellText.tidied(value);
            default -> text;
        };
    }

    private void readAttributes() {
        type = "";
        value = "";
        formula = false;
        error = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "value-type" -> readType(xml.attributeValue(i));
                case "value", "date-value", "boolean-value", "string-value" -> value = xml.attributeValue(i);
                case "formula" -> formula = true;
                default -> {
                    // says nothing of the value
                }
            }
        }
    }

    /** It stands there twice, the second time with what only newer programs know. */
    private void readType(String stated) {
        error |= stated.equals("error");
        type = type.isEmpty() ? stated : type;
    }

    /** Reference numbers may be shown with zeros in front, which belong to them. */
    private String number(String text) {
        String number = CellText.number(value, NumberFormat.GENERAL, false);
        boolean padded = text.startsWith("0") && text.length() > number.length() && text.endsWith(number);
        return padded && text.chars().allMatch(Character::isDigit) ? text : number;
    }

    private String day() {
        int time = value.indexOf('T');
        return time > 0 ? value.substring(0, time) : value;
    }

    private void readShown() throws IOException {
        shown.setLength(0);
        int depth = 1;
        int paragraphs = 0;
        while (depth > 0 && xml.next()) {
            if (xml.starts() && NO_TEXT_OF_THE_CELL.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts()) {
                depth++;
                paragraphs += xml.starts("p") ? 1 : 0;
                shown.append(xml.starts("p") && paragraphs > 1 ? "\n" : space());
            } else if (xml.ends()) {
                depth--;
            } else if (depth > 1) {
                xml.addText(shown);
            }
        }
    }

    private String space() throws IOException {
        return switch (xml.name()) {
            case "s" -> " ".repeat(Math.min(repeated(xml, "c"), Limits.CHARACTERS_IN_CELL));
            case "tab" -> " ";
            case "line-break" -> "\n";
            default -> "";
        };
    }
}
