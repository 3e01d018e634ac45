package london.datahub.dashboard;

import java.util.List;

/** What must be known before a chart's figures are used. */
public record ChartNotes(String unit, List<String> sources, List<String> cautions, String coverage) {}
