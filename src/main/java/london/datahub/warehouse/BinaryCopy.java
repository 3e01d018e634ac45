package london.datahub.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * PostgreSQL's COPY in its binary form (the server's manual, COPY, "Binary Format"): the server has no text to read, and
 * takes a row of a fact in two thirds of the time. Rows are sent while the next are written.
 */
final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int SENT_AT_ONCE = 1 << 16;
    private static final long DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long MICROS_2000 = DAY_2000 * 24 * 60 * 60 * 1_000_000;

    private final String command;
    private final int[] types;
    private byte[] bytes = new byte[2 * SENT_AT_ONCE];
    private int length;

    /** @param types of the columns, as {@link #types} found them */
    BinaryCopy(String table, List<String> columns, int[] types) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        this.types = types;
    }

    /** Returns the types of the columns, by which whole numbers have their length. */
    static int[] types(Connection connection, String table, List<String> columns) throws SQLException {
        int[] types = new int[columns.size()];
        String query = "select " + String.join(", ", columns) + " from " + table + " where false";
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query)) {
            ResultSetMetaData described = none.getMetaData();
            for (int i = 0; i < types.length; i++) {
                types[i] = described.getColumnType(i + 1);
            }
        }
        return types;
    }

    void insert(CopyManager copies, List<Object[]> rows) throws SQLException {
        CopyIn copy = copies.copyIn(command);
        try {
            begin();
            for (Object[] row : rows) {
                row(row);
                if (length >= SENT_AT_ONCE) {
                    send(copy);
                }
            }
            number(-1, Short.BYTES);
            send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void begin() {
        length = 0;
        put(SIGNATURE);
        number(0, Integer.BYTES);
        number(0, Integer.BYTES);
    }

    private void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void row(Object[] row) {
        number(row.length, Short.BYTES);
        for (int i = 0; i < row.length; i++) {
            value(row[i], types[i]);
        }
    }

    private void value(Object value, int type) {
        if (value == null) {
            number(-1, Integer.BYTES);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) {
            sized(number.longValue(), type == Types.BIGINT ? Long.BYTES : Integer.BYTES);
        } else if (value instanceof Boolean yes) {
            sized(yes ? 1 : 0, 1);
        } else if (value instanceof LocalDate day) {
            sized(day.toEpochDay() - DAY_2000, Integer.BYTES);
        } else if (value instanceof OffsetDateTime time) {
            sized(time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000 - MICROS_2000, Long.BYTES);
        } else {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be copied.");
        }
    }

    private void text(String text) {
        int at = length;
        number(0, Integer.BYTES);
        if (isAscii(text)) {
            room(text.length());
            for (int i = 0; i < text.length(); i++) {
                bytes[length++] = (byte) text.charAt(i);
            }
        } else {
            put(text.getBytes(StandardCharsets.UTF_8));
        }
        int end = length;
        length = at;
        number(end - at - Integer.BYTES, Integer.BYTES);
        length = end;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void sized(long number, int size) {
        number(size, Integer.BYTES);
        number(number, size);
    }

    /** Puts a number's lowest bytes, the highest of them first. */
    private void number(long number, int size) {
        room(size);
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (number >> shift);
        }
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int size) {
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + size, 2 * bytes.length));
        }
    }
}
