package london.datahub.reference;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people mean it: without case, accents, punctuation or spacing, and with "&" read as "and". */
public final class FoldedName {
    private FoldedName() {}

    /** Returns letters, digits and single spaces only; empty for text that has none. */
    public static String of(String text) {
        String plain =
                (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            add(plain.codePointAt(i), folded);
        }
        int length = folded.length();
        return length > 0 && folded.charAt(length - 1) == ' ' ? folded.substring(0, length - 1) : folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void add(int character, StringBuilder folded) {
        if (character == '&') {
            space(folded);
            folded.append("and ");
        } else if (isKept(character)) {
            folded.appendCodePoint(character);
        } else if (!isLeftOut(character)) {
            space(folded);
        }
    }

    private static void space(StringBuilder folded) {
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isKept(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character) || character == '+' || character == '<' || character == '>';
        };
    }

    private static boolean isLeftOut(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> character == '\'' || character == '’';
        };
    }
}
