package london.datahub.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell can hold in place of a value: a formula's error, or a sign that the value is withheld or missing. */
public enum Marker {
    /** As #REF! or #N/A: the formula has no result. */
    FORMULA_ERROR(Set.of(
            "#ref!",
            "#n/a",
            "#value!",
            "#div/0!",
            "#name?",
            "#null!",
            "#num!",
            "#getting_data",
            "#spill!",
            "#calc!",
            "#field!",
            "#blocked!",
            "#connect!",
            "#unknown!",
            "#busy!",
            "#python!",
            "#external!",
            "#error!",
            "err:502",
            "err:503",
            "err:504",
            "err:508",
            "err:509",
            "err:522",
            "err:523",
            "err:524")),
    /** A formula that was written by a program and never worked out. */
    NOT_WORKED_OUT(Set.of(Marker.NO_RESULT)),
    /** A small number that is withheld: {@code *}, {@code [c]}, {@code <5}. */
    WITHHELD(Set.of("*", "**", "***", "[c]", "c", "[low]", "suppressed", "withheld", "redacted")),
    /** A number that there is not: {@code -}, {@code n/a}, {@code [x]}, {@code ..}. */
    NOT_AVAILABLE(Set.of(
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "[x]",
            "[z]",
            "x",
            "z",
            ":",
            ".",
            "..",
            "...",
            "null",
            "nk",
            "n/k",
            "not available",
            "not applicable",
            "not known",
            "unknown",
            "tbc"));

    /** Stands for the result of a formula that the file does not hold. */
    static final String NO_RESULT = "#not worked out";

    private static final String FORMULAS_START = "#eE";
    private static final int LONGEST = 20;
    private static final Pattern FEWER_THAN = Pattern.compile("(<|<=|≤|under |fewer than |less than )\\s*\\d{1,3}");

    private final Set<String> signs;

    Marker(Set<String> signs) {
        this.signs = signs;
    }

    Set<String> signs() {
        return signs;
    }

    /** Returns which marker a cell's text is, if it is one. */
    public static Optional<Marker> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String sign = text.toLowerCase(Locale.ROOT);
        for (Marker marker : values()) {
            if (marker.signs.contains(sign)) {
                return Optional.of(marker);
            }
        }
        boolean small = Character.isDigit(sign.charAt(sign.length() - 1))
                && !Character.isDigit(sign.charAt(0))
                && FEWER_THAN.matcher(sign).matches();
        return small ? Optional.of(WITHHELD) : Optional.empty();
    }

    /** Tells whether a text is such a formula's; asked of every cell, so that most are told by their first letter. */
    public static boolean isFormulas(String text) {
        return !text.isEmpty()
                && FORMULAS_START.indexOf(text.charAt(0)) >= 0
                && of(text).filter(Marker::isFormulas).isPresent();
    }

    /** Tells whether the cell's formula left nothing to read, whatever its column holds. */
    public boolean isFormulas() {
        return this == FORMULA_ERROR || this == NOT_WORKED_OUT;
    }
}
