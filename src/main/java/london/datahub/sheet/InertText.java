package london.datahub.sheet;

/** Text that no spreadsheet runs as a formula when it opens a CSV file. */
final class InertText {
    private InertText() {}

    static String of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
