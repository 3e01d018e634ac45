package london.datahub.read;

/** A formula's error as spreadsheets show it, by the number that binary workbooks hold. */
final class ErrorText {
    private ErrorText() {}

    static String of(int number) {
        return switch (number) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x17 -> "#REF!";
            case 0x1D -> "#NAME?";
            case 0x24 -> "#NUM!";
            case 0x2A -> "#N/A";
            case 0x2B -> "#GETTING_DATA";
            default -> "#VALUE!";
        };
    }
}
