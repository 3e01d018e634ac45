package london.datahub.read;

/**
 * A sheet of a workbook.
 *
 * @param number counted from 1, as the tabs stand
 * @param part where its rows are
 */
record TabSheet(int number, String part, boolean hidden) {}
