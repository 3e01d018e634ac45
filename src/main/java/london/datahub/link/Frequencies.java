package london.datahub.link;

import java.util.Arrays;

/** How common the tokens of one column are. */
final class Frequencies {
    private static final double BITS = 1 / Math.log(2);
    private final int[] counts;
    private final double total;
    private final double own;
    private final double least;
    private final double chance;
    private final float[] bitsByCount;

    /**
     * @param own how many records a person has on average: so many of a token's are taken for those of one person
     * @param least the count of others to be assumed for a token that no other person has
     */
    Frequencies(int[] counts, double own, double least) {
        this(counts, Arrays.stream(counts).sum(), own, least);
    }

    /** @param total of how many records the counts are */
    Frequencies(int[] counts, int total, double own, double least) {
        this.counts = counts;
        this.own = own;
        this.least = least;
        this.total = Math.max(1, total);
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * Math.max(0, count - own);
        }
        this.chance = Math.max(squares / total / total, least / total);
        this.bitsByCount = new float[Arrays.stream(counts).max().orElse(0) + 1];
        for (int count = 0; count < bitsByCount.length; count++) {
            bitsByCount[count] = (float) (Math.log(chance / shareOf(count)) * BITS);
        }
    }

    /** How many of all have the token, by those of other persons. */
    double share(int token) {
        return shareOf(counts[token]);
    }

    private double shareOf(int count) {
        return Math.min(1, (Math.max(0, count - own) + least) / total);
    }

    /** How likely two different people have the same token. */
    double chance() {
        return chance;
    }

    float bits(int token) {
        return bitsByCount[counts[token]];
    }

    double total() {
        return total;
    }
}
