package london.datahub.link;

import java.util.Arrays;

/** A list of numbers a record, end to end in one array. */
final class Ragged {
    private int[] starts = new int[1024];
    private int[] values = new int[1024];
    private int records;

    void add(int[] list) {
        if (records + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 3 / 2);
        }
        int start = starts[records];
        if (start + list.length > values.length) {
            values = Arrays.copyOf(values, Math.max(start + list.length, values.length * 3 / 2));
        }
        System.arraycopy(list, 0, values, start, list.length);
        starts[++records] = start + list.length;
    }

    int count(int record) {
        return starts[record + 1] - starts[record];
    }

    int value(int record, int place) {
        return values[starts[record] + place];
    }

    boolean has(int record, int value) {
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
