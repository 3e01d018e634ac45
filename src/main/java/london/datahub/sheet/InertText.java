package london.datahub.sheet;

/**
 * Text that no spreadsheet runs as a formula when it opens a CSV file. Signs are judged by their full-width forms too,
 * which some programs read alike, and behind space that some programs cut off.
 */
final class InertText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private InertText() {}

    static String of(String text) {
        int first = 0;
        while (first < text.length() && isPassedOver(text.charAt(first))) {
            first++;
        }
        boolean runs = first < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
        return runs ? "'" + text : text;
    }

    /** Space and signs without width, but not those that are themselves the start of a formula. */
    private static boolean isPassedOver(char sign) {
        return STARTS_A_FORMULA.indexOf(sign) < 0
                && (Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign)
                        || Character.getType(sign) == Character.FORMAT
                        || Character.isISOControl(sign));
    }
}
