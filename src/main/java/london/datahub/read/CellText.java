package london.datahub.read;

import java.math.BigDecimal;

/** A cell as text, the same from every kind of file. */
final class CellText {
    private static final double WHOLE_TO = 1e15;
    private static final int LONGEST_NUMBER = 30;

    private CellText() {}

    /** Returns the text without surrounding space, non-breaking space, byte-order marks and zero-width space included. */
    static String tidied(String text) {
        int length = text.length();
        if (length == 0 || isPlain(text, length)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || c == '\u202f' || c == '\u2007') {
                plain.append(' ');
            } else if (c != '\ufeff' && c != '\u200b') {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isPlain(String text, int length) {
        if (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= '\u00a0') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text of a cell of a text file, without what spreadsheets put around it: {@code ="007"} and a leading
     * apostrophe keep a number as it is written, and quotation marks within quotation marks come from saving twice.
     */
    static String unquoted(String text) {
        String tidy = tidied(text);
        int end = tidy.length() - 1;
        if (end > 2 && tidy.startsWith("=\"") && tidy.charAt(end) == '"') {
            return tidied(tidy.substring(2, end));
        }
        if (end > 0 && tidy.charAt(0) == '"' && tidy.indexOf('"', 1) == end) {
            return tidied(tidy.substring(1, end));
        }
        boolean forced = end > 0 && tidy.charAt(0) == '\'' && "0123456789=+-@".indexOf(tidy.charAt(1)) >= 0;
        return forced ? tidy.substring(1) : tidy;
    }

    /** Returns a number without grouping, as its cell's format shows it where that matters. */
    static String number(double value, NumberFormat format, boolean from1904) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Marker.NO_RESULT;
        }
        if (format.date() && ExcelDay.isDay(value)) {
            return ExcelDay.date(value, from1904).toString();
        }
        return padded(plain(value), format.digits());
    }

    /** Returns a number that the file holds as text, as {@link #number(double, NumberFormat, boolean)}. */
    static String number(String text, NumberFormat format, boolean from1904) {
        if (!format.date() && isWhole(text)) {
            return padded(text, format.digits());
        }
        if (text.length() > LONGEST_NUMBER) {
            return tidied(text);
        }
        try {
            return number(Double.parseDouble(text), format, from1904);
        } catch (NumberFormatException e) {
            return tidied(text);
        }
    }

    private static boolean isWhole(String text) {
        int length = text.length();
        if (length == 0 || length > 15 || text.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_TO) {
            return Long.toString((long) value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String padded(String number, int digits) {
        boolean whole = number.length() < digits && number.chars().allMatch(Character::isDigit);
        return whole ? "0".repeat(digits - number.length()) + number : number;
    }
}
