package london.datahub.encode;

import java.util.SplittableRandom;
import london.datahub.secret.KeyedHash;

/**
 * Turns digits into a balanced bit pattern in which any two digits of one place differ in equally many bits, half of those
 * of the place: rows of a Hadamard matrix (Sylvester 1867), drawn by the key for each place. How many digits of two numbers
 * differ is then known from how many bits differ, whatever the digits and the key are; hashes that fall on the same bits
 * would blur it.
 */
final class DigitCode {
    private static final int DIGITS = 10;
    private static final int MISSING = DIGITS;
    private final int length;
    private final int[][] rows;

    /**
     * @param places how many digits there are
     * @param bits how many bits the pattern has; a place's are a power of two above 10
     */
    DigitCode(KeyedHash hash, int places, int bits) {
        this.length = bits / places;
        this.rows = new int[places][];
        for (int place = 0; place < places; place++) {
            rows[place] = new SplittableRandom(hash.number("digits of place " + place))
                    .ints(1, length)
                    .distinct()
                    .limit(DIGITS + 1)
                    .toArray();
        }
    }

    /** Returns the pattern of digits; where there are fewer, the last places are as far from every digit as another one. */
    long[] of(String digits) {
        long[] words = new long[length * rows.length / Long.SIZE];
        for (int place = 0; place < rows.length; place++) {
            int row = rows[place][place < digits.length() ? digits.charAt(place) - '0' : MISSING];
            for (int i = 0; i < length; i++) {
                int at = place * length + i;
                words[at >> 6] |= (long) (Integer.bitCount(row & i) & 1) << at;
            }
        }
        return words;
    }
}
