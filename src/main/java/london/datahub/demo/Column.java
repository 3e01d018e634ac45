package london.datahub.demo;

/**
 * A column of a supplier's spreadsheet.
 *
 * @param field what the feed calls it; for a column that the feed does not ask for, its heading
 */
record Column(String field, String heading) {
    /** Columns that suppliers have for themselves and no feed asks for. */
    static final Column TEAM = new Column("Team", "Team");

    static final Column BCU = new Column("BCU", "BCU");
}
