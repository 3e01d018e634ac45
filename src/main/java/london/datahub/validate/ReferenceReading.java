package london.datahub.validate;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import london.datahub.feed.Column;

/** A reference: letters and digits count, case, spaces and hyphens do not. */
final class ReferenceReading implements CellReading {
    private static final Pattern NUMBER = Pattern.compile("(?i)\\d+([.]\\d+)?E[+]?\\d+|\\d+[.]\\d+");
    private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}/]+");

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (isPlain(text)) {
            return new Value.Identifier(text);
        }
        if (NUMBER.matcher(text).matches()) {
            throw new Unreadable("reference-changed-by-excel");
        }
        String normal = IGNORED.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        if (!hasTwoDigits(normal)) {
            throw new Unreadable("reference-unreadable");
        }
        return new Value.Identifier(normal);
    }

    /** As most are written, and what they become: capital letters but for E, which Excel's numbers have, and digits. */
    private static boolean isPlain(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(c >= 'A' && c <= 'Z' && c != 'E') && c != '/') {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= 2;
    }

    private static boolean hasTwoDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 2;
    }
}
