package london.datahub.sheet;

import java.util.List;

/**
 * A sheet to be written, row by row from the top.
 *
 * @param name what the tab says, at most 31 characters; CSV has no tab and drops it
 * @param rows cells from the left: null (empty), String, Number or {@link java.time.LocalDate}; rows may differ in length
 */
public record Sheet(String name, List<List<Object>> rows) {}
