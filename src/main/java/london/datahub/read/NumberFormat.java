package london.datahub.read;

import java.util.Locale;

/**
 * What a cell's format makes of its number, as far as it changes what the number means.
 *
 * @param date whether it shows a day
 * @param digits how many digits it shows at least, as 00000 does for a reference; 0 where that is not said
 */
record NumberFormat(boolean date, int digits) {
    static final NumberFormat GENERAL = new NumberFormat(false, 0);
    private static final NumberFormat DAY = new NumberFormat(true, 0);
    private static final int LONGEST = 255;

    /** Returns the format of that number, which has a code of its own unless it is built in. */
    static NumberFormat of(int id, String code) {
        if (code == null) {
            boolean builtIn = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 50 && id <= 58;
            return builtIn ? DAY : GENERAL;
        }
        if (code.length() > LONGEST) {
            return GENERAL;
        }
        String first = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                .toLowerCase(Locale.ROOT)
                .split(";", 2)[0];
        if (first.matches("0{2,20}")) {
            return new NumberFormat(false, first.length());
        }
        return first.contains("yy") || first.contains("d") && first.contains("m") ? DAY : GENERAL;
    }
}
