package london.datahub.link;

import java.util.Arrays;

/** A list of long numbers that grows. */
final class Longs {
    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Longs more) {
        if (size + more.size > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more.size, size * 2));
        }
        System.arraycopy(more.values, 0, values, size, more.size);
        size += more.size;
    }

    int size() {
        return size;
    }

    void copyTo(long[] others, int at) {
        System.arraycopy(values, 0, others, at, size);
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
