package london.datahub.link;

/** A list of tokens' numbers in every record. What is longer than there is room for is cut off. */
final class TokenList {
    private final Rows rows;
    private final int first;
    private final int most;

    TokenList(Rows rows, int most) {
        this.rows = rows;
        this.first = rows.room(most + 1);
        this.most = most;
    }

    void set(int record, int[] tokens) {
        int count = Math.min(most, tokens.length);
        rows.set(record, first, count);
        for (int i = 0; i < count; i++) {
            rows.set(record, first + 1 + i, tokens[i]);
        }
    }

    int count(int record) {
        return rows.get(record, first);
    }

    int value(int record, int place) {
        return rows.get(record, first + 1 + place);
    }

    boolean has(int record, int value) {
        for (int i = 0; i < count(record); i++) {
            if (value(record, i) == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether one list has any number of the other's. */
    boolean isShared(int record, int other) {
        for (int i = 0; i < count(record); i++) {
            if (has(other, value(record, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a record's list has every number of a list elsewhere. */
    boolean hasAll(int record, TokenList fewer, int other) {
        for (int i = 0; i < fewer.count(other); i++) {
            if (!has(record, fewer.value(other, i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two lists are the same and not empty. */
    boolean isSame(int record, TokenList elsewhere, int other) {
        int count = count(record);
        if (count == 0 || count != elsewhere.count(other)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (value(record, i) != elsewhere.value(other, i)) {
                return false;
            }
        }
        return true;
    }
}
