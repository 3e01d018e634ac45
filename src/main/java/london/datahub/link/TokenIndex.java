package london.datahub.link;

/** Numbers tokens from 1 in the order they come; 0 stands for none. */
final class TokenIndex {
    private long[] tokens = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    int number(long token) {
        if (token == 0) {
            return 0;
        }
        if (size * 2 > tokens.length) {
            grow();
        }
        int at = place(token);
        if (numbers[at] == 0) {
            tokens[at] = token;
            numbers[at] = ++size;
        }
        return numbers[at];
    }

    /** Returns a token's number, 0 where it has none. */
    int find(long token) {
        return numbers[place(token)];
    }

    /** Returns the tokens by their numbers. */
    long[] tokens() {
        long[] byNumber = new long[size()];
        for (int i = 0; i < numbers.length; i++) {
            byNumber[numbers[i]] = tokens[i];
        }
        byNumber[0] = 0;
        return byNumber;
    }

    /** How many numbers there are, 0 included. */
    int size() {
        return size + 1;
    }

    // Tokens are keyed hashes already: their last bits spread well.
    private int place(long token) {
        int mask = tokens.length - 1;
        int at = (int) token & mask;
        while (numbers[at] != 0 && tokens[at] != token) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldTokens = tokens;
        int[] oldNumbers = numbers;
        tokens = new long[oldTokens.length * 2];
        numbers = new int[oldTokens.length * 2];
        for (int i = 0; i < oldTokens.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldTokens[i]);
                tokens[at] = oldTokens[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
