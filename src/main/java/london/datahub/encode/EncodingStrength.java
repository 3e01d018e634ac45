package london.datahub.encode;

/**
 * How bit patterns are made.
 *
 * @param bits their length, a power of two, 128 at least
 * @param flip share of the bits that is flipped at random
 */
public record EncodingStrength(int bits, double flip) {
    /** What the hub works with. */
    public static final EncodingStrength USUAL = new EncodingStrength(512, 0.05);

    /** Patterns so long and free of noise that they tell as much as clear text: for measuring what encoding costs. */
    public static final EncodingStrength AS_CLEAR_TEXT = new EncodingStrength(16384, 0);

    public EncodingStrength {
        if (bits < 128 || Integer.bitCount(bits) != 1 || flip < 0 || flip >= 0.5) {
            throw new IllegalArgumentException(
                    "A pattern has a power of two, 128 at least bits and flips fewer than half.");
        }
    }
}
