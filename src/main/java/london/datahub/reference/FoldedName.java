package london.datahub.reference;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people mean it: without case, accents, punctuation or spacing, and with "&" read as "and". */
public final class FoldedName {
    private FoldedName() {}

    /** Returns letters, digits and single spaces only; empty for text that has none. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String folded = plain.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("['’]", "");
        return folded.replaceAll("[^\\p{L}\\p{N}+<>]+", " ").strip();
    }
}
