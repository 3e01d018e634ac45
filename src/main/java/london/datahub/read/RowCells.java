package london.datahub.read;

import java.util.Arrays;
import java.util.List;

/** The cells of the row that is being read, each put where it stands. */
final class RowCells {
    private static final int COLUMNS_OF_A_SHEET = 1 << 15;

    private String[] cells = new String[64];
    private int width;

    void clear() {
        Arrays.fill(cells, 0, width, null);
        width = 0;
    }

    /** Puts a text into a column counted from 0; an empty one leaves no trace. */
    void put(int column, String text, long row) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS || column < 0) {
            throw Limits.tooManyColumns("row " + row);
        }
        if (text.length() > Limits.CHARACTERS_IN_CELL) {
            throw Limits.tooLongCell("row " + row);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(Limits.COLUMNS, Math.max(column + 1, cells.length * 2)));
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    boolean blank() {
        return width == 0;
    }

    /** Returns the cells up to the last that holds something. */
    List<String> texts() {
        String[] texts = Arrays.copyOf(cells, width);
        for (int i = 0; i < width; i++) {
            texts[i] = texts[i] == null ? "" : texts[i];
        }
        return List.of(texts);
    }

    /** Returns the column, from 0, of an address such as AB12; -1 where there is none. */
    static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && Character.isLetter(address.charAt(i)) && column < COLUMNS_OF_A_SHEET) {
            column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
            i++;
        }
        return column - 1;
    }
}
