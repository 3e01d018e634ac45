package london.datahub.demo;

/**
 * A column of a supplier's spreadsheet.
 *
 * @param field what the feed calls it; for a column that the feed does not ask for, its heading
 */
record SheetColumn(String field, String heading) {
    /** Columns that suppliers have for themselves and no feed asks for. */
    static final SheetColumn TEAM = new SheetColumn("Team", "Team");

    static final SheetColumn BCU = new SheetColumn("BCU", "BCU");
}
