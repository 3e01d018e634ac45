package london.datahub.publish;

import java.util.List;

/** A table in one release, with the words it was released with; its rows are read apart. */
public record PublishedTable(
        PublishedRelease release,
        TableSummary summary,
        List<PublishedColumn> columns,
        List<String> cautions,
        List<String> sources) {
    public String name() {
        return summary.name();
    }

    /** Returns what a person reads: the dimensions, and of each measure what is shown. */
    public List<PublishedColumn> readColumns() {
        return columns.stream()
                .filter(column -> column.role() != PublishedColumn.Role.MEASURE)
                .toList();
    }
}
