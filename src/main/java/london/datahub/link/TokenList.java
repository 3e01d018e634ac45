package london.datahub.link;

import java.util.Arrays;

/**
 * A list of tokens' numbers in every record. What is longer than there is room for is cut off. Records have room for as
 * many as are usual; the rest of a longer list lies elsewhere.
 */
final class TokenList {
    private final Rows rows;
    private final int first;
    private final int most;
    private final int usual;
    private int[] longer = {};
    private int used;

    TokenList(Rows rows, int most, int usual) {
        this.rows = rows;
        this.first = rows.room(most == 0 ? 0 : usual + 1);
        this.most = most;
        this.usual = usual;
    }

    void set(int record, int[] tokens) {
        int count = Math.min(most, tokens.length);
        if (most > 0) {
            rows.set(record, first, count);
        }
        int beside = count > usual ? usual - 1 : count;
        for (int i = 0; i < beside; i++) {
            rows.set(record, first + 1 + i, tokens[i]);
        }
        if (beside < count) {
            rows.set(record, first + usual, used - beside);
            longer = longer.length < used + most ? Arrays.copyOf(longer, (used + most) * 2) : longer;
            System.arraycopy(tokens, beside, longer, used, count - beside);
            used += count - beside;
        }
    }

    int count(int record) {
        return most == 0 ? 0 : rows.get(record, first);
    }

    int value(int record, int place) {
        boolean elsewhere = place >= usual - 1 && count(record) > usual;
        return elsewhere ? longer[rows.get(record, first + usual) + place] : rows.get(record, first + 1 + place);
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
