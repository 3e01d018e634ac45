package london.datahub.link;

import java.util.Arrays;

/**
 * A list of numbers a record, end to end in one array. A word of 64 bits a record tells without a look at the list
 * that two lists have nothing in common.
 */
final class Ragged {
    private int[] starts = new int[1024];
    private int[] values = new int[1024];
    private long[] marks = new long[1024];
    private int records;

    void add(int[] list) {
        if (records + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 3 / 2);
            marks = Arrays.copyOf(marks, starts.length);
        }
        int start = starts[records];
        if (start + list.length > values.length) {
            values = Arrays.copyOf(values, Math.max(start + list.length, values.length * 3 / 2));
        }
        System.arraycopy(list, 0, values, start, list.length);
        for (int value : list) {
            marks[records] |= mark(value);
        }
        starts[++records] = start + list.length;
    }

    private static long mark(int value) {
        return 1L << (value * 0x9E3779B1 >>> 26);
    }

    int count(int record) {
        return starts[record + 1] - starts[record];
    }

    int value(int record, int place) {
        return values[starts[record] + place];
    }

    int[] list(int record) {
        return Arrays.copyOfRange(values, starts[record], starts[record + 1]);
    }

    boolean has(int record, int value) {
        if ((marks[record] & mark(value)) == 0) {
            return false;
        }
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether one list has any number of the other's. */
    boolean isShared(int record, int other) {
        if (!sharesMark(record, other)) {
            return false;
        }
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            if (has(other, values[i])) {
                return true;
            }
        }
        return false;
    }

    /** False only where the lists have nothing in common. */
    boolean sharesMark(int record, int other) {
        return (marks[record] & marks[other]) != 0;
    }

    /** Whether a record's list has every number of a list elsewhere. */
    boolean hasAll(int record, Ragged fewer, int other) {
        if ((fewer.marks[other] & ~marks[record]) != 0) {
            return false;
        }
        for (int i = fewer.starts[other]; i < fewer.starts[other + 1]; i++) {
            if (!has(record, fewer.values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether two lists are the same and not empty. */
    boolean isSame(int record, Ragged elsewhere, int other) {
        if (marks[record] == 0 || marks[record] != elsewhere.marks[other] || count(record) != elsewhere.count(other)) {
            return false;
        }
        for (int i = 0; i < count(record); i++) {
            if (value(record, i) != elsewhere.value(other, i)) {
                return false;
            }
        }
        return true;
    }
}
