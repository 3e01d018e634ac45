package london.datahub.publish;

import java.util.List;
import java.util.Optional;

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

    /** Returns why the release has no figures of it, where it is withheld to keep what earlier ones hide. */
    public Optional<String> withheld() {
        return cautions.stream().filter(Catalogue.WITHHELD::equals).findFirst();
    }

    /** Returns what a person reads: the dimensions, and of each measure what is shown. */
    public List<PublishedColumn> readColumns() {
        return columns.stream()
                .filter(column -> column.role() != PublishedColumn.Role.MEASURE)
                .toList();
    }
}
