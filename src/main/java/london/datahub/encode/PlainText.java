package london.datahub.encode;

import com.ibm.icu.text.Transliterator;
import java.util.Set;

/** What a value is once script, accents, case and punctuation no longer matter. */
final class PlainText {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower(root); NFKD; [:Mark:] Remove");
    private static final Set<String> MISSING = Set.of(
            "",
            "unknown",
            "unk",
            "not known",
            "notknown",
            "n/k",
            "nk",
            "n.k.",
            "not stated",
            "not given",
            "not recorded",
            "none",
            "null",
            "nil",
            "nan",
            "n/a",
            "n.a.",
            "not applicable",
            "no name",
            "no data",
            "missing",
            "tbc",
            "tba",
            "refused",
            "declined",
            "withheld",
            "undisclosed",
            "anonymous",
            "not disclosed",
            "not provided",
            "unspecified");

    private PlainText() {}

    /** Returns small Latin letters without accents, or nothing where the value says that it is not known. */
    static String folded(String value) {
        String latin = isAscii(value) ? value.toLowerCase(java.util.Locale.ROOT) : latin(value);
        String text = latin.strip();
        boolean empty = text.chars().noneMatch(Character::isLetterOrDigit) || text.matches("x{2,}|9{6,}|0+");
        return empty || MISSING.contains(text) ? "" : text;
    }

    private static String latin(String value) {
        synchronized (LATIN) {
            return LATIN.transliterate(value);
        }
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 128);
    }
}
