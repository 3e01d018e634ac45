package london.datahub.metabase;

/**
 * Where a card stands on a dashboard, on Metabase's grid of 24 columns.
 *
 * @param tab which tab, counted from 0
 */
record Place(int tab, int row, int col, int width, int height) {
    static final int COLUMNS = 24;

    Place {
        if (tab < 0 || row < 0 || col < 0 || width < 1 || height < 1 || col + width > COLUMNS) {
            throw new IllegalArgumentException("A card stands within the grid of " + COLUMNS + " columns.");
        }
    }
}
