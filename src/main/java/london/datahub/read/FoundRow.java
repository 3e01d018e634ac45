package london.datahub.read;

import java.util.List;

/**
 * A row that a workbook holds; those it leaves out are blank.
 *
 * @param sheet counted from 1, as the tabs stand
 * @param row counted from 1
 * @param hidden whether the row, not its sheet, is hidden
 */
record FoundRow(int sheet, long row, List<String> cells, boolean hidden) {}
