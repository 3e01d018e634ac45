package london.datahub.encode;

import java.util.SplittableRandom;

/**
 * Noise in bit patterns: a share of their bits is flipped. Always the same number of bits: what noise adds to a distance
 * then hardly varies, and each bit is as likely flipped. Source: Alaggan, Gambs, Kermarrec (2012), BLIP.
 */
final class FlippedBits {
    private final int flips;

    FlippedBits(EncodingStrength strength) {
        flips = (int) Math.ceil(strength.bits() * strength.flip());
    }

    /** @param seed which bits are flipped: drawn from key and row */
    long[] in(long[] pattern, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] flipped = new long[pattern.length];
        for (int left = flips; left > 0; ) {
            int at = random.nextInt(pattern.length * Long.SIZE);
            if ((flipped[at >> 6] >>> at & 1) == 0) {
                flipped[at >> 6] |= 1L << at;
                left--;
            }
        }
        for (int i = 0; i < pattern.length; i++) {
            flipped[i] ^= pattern[i];
        }
        return flipped;
    }
}
