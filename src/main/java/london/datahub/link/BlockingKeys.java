package london.datahub.link;

import java.util.Arrays;
import java.util.List;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;
import london.datahub.encode.PersonField.Kind;

/** The keys by which a record is looked up: names, dates and other tokens, alone and two together. For one thread. */
final class BlockingKeys {
    private static final int[] LOOSE = {FieldEncoding.YEAR, FieldEncoding.MONTH_DAY, FieldEncoding.YEAR_MONTH};
    private static final int MOST_NAMES = 8;
    private static final int ALONE = 1;
    private static final int TWO_NAMES = 2;
    private static final int TOGETHER = 3;
    private static final int ANY_ORDER = 4;
    private final List<Column> names;
    private final List<Column> dates;
    private final List<Column> texts;
    private final int[] sounds = new int[MOST_NAMES];
    private final long[] loose;
    private final long[] others;
    private long[] keys = new long[64];
    private int soundCount;
    private int looseCount;
    private int otherCount;
    private int count;

    BlockingKeys(Population people) {
        names = people.columns(Kind.NAME);
        dates = people.columns(Kind.DATE);
        texts = people.columns(Kind.TEXT);
        loose = new long[dates.size() * LOOSE.length];
        others = new long[texts.size() * 2];
    }

    /** Works out a record's keys and returns how many there are. */
    int of(int record) {
        count = 0;
        findNames(record);
        findDates(record);
        findOthers(record);
        addNames();
        for (int i = 0; i < looseCount; i++) {
            add(mixed(loose[i] + ALONE));
        }
        for (int i = 0; i < otherCount; i++) {
            add(mixed(others[i] + ALONE));
            addWith(others[i], loose, looseCount);
        }
        return count;
    }

    /** The key of that number of the record asked for last: a hash of 64 bits. */
    long key(int number) {
        return keys[number];
    }

    /** How the parts of all names sound, each once. */
    private void findNames(int record) {
        soundCount = 0;
        for (Column column : names) {
            for (int i = 0; i < column.sounds().count(record); i++) {
                addSound(column.sounds().value(record, i));
            }
        }
    }

    private void addSound(int sound) {
        for (int i = 0; i < soundCount; i++) {
            if (sounds[i] == sound) {
                return;
            }
        }
        if (soundCount < MOST_NAMES) {
            sounds[soundCount++] = sound;
        }
    }

    private void findDates(int record) {
        looseCount = 0;
        for (int c = 0; c < dates.size(); c++) {
            Column column = dates.get(c);
            if (column.isKnown(record)) {
                add(mixed(atom(ANY_ORDER, c, column.parts().value(record, FieldEncoding.ANY_ORDER))));
                for (int part : LOOSE) {
                    loose[looseCount++] = atom(8 + part, c, column.parts().value(record, part));
                }
            }
        }
    }

    private void findOthers(int record) {
        otherCount = 0;
        for (int c = 0; c < texts.size(); c++) {
            Column column = texts.get(c);
            if (column.isKnown(record)) {
                others[otherCount++] = atom(16, c, column.exact(record));
                boolean coarser = column.field() == PersonField.POSTCODE || column.field() == PersonField.EMAIL;
                if (coarser) {
                    others[otherCount++] = atom(17, c, column.parts().value(record, 0));
                }
            }
        }
    }

    private void addNames() {
        for (int i = 0; i < soundCount; i++) {
            long name = mixed(sounds[i] + (7L << 40));
            add(mixed(name + ALONE));
            addWith(name, loose, looseCount);
            addWith(name, others, otherCount);
            for (int j = 0; j < i; j++) {
                long low = Math.min(sounds[i], sounds[j]);
                long high = Math.max(sounds[i], sounds[j]);
                add(mixed(mixed(low << 32 | high) + TWO_NAMES));
            }
        }
    }

    private void addWith(long atom, long[] with, int size) {
        for (int i = 0; i < size; i++) {
            add(mixed(mixed(atom + TOGETHER) ^ with[i]));
        }
    }

    private void add(long key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
        }
        keys[count++] = key;
    }

    private static long atom(int kind, int column, int token) {
        return mixed((long) kind << 48 | (long) column << 40 | token);
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
