package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of records, those of one record side by side: two records are compared by a look at few places in memory.
 * It grows by whole blocks of records, so that nothing is copied.
 */
final class Rows {
    // Blocks of less than half a megabyte: of larger ones the collector rounds each up to whole regions.
    private static final int BLOCK_BITS = 10;
    private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;
    private final List<int[]> growing = new ArrayList<>();
    private int[][] blocks = {};
    private int width;

    /** Makes room for some more numbers in each record, before the first record is added; returns their first place. */
    int room(int numbers) {
        width += numbers;
        return width - numbers;
    }

    void makeRoomFor(int record) {
        if (record >>> BLOCK_BITS == blocks.length) {
            growing.add(new int[width << BLOCK_BITS]);
            blocks = growing.toArray(int[][]::new);
        }
    }

    int get(int record, int place) {
        return blocks[record >>> BLOCK_BITS][(record & IN_BLOCK) * width + place];
    }

    void set(int record, int place, int number) {
        blocks[record >>> BLOCK_BITS][(record & IN_BLOCK) * width + place] = number;
    }
}
