package london.datahub.dashboard;

import java.util.List;

/**
 * What must be known before a chart's figures are used.
 *
 * @param table where they stand
 */
public record ChartNotes(String table, String unit, List<String> sources, List<String> cautions, String coverage) {}
