package london.datahub.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTable;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.TableSummary;

/** One release as one page reads it; what is asked for twice is read once. */
final class ReleaseReading {
    private final PublishedTables tables;
    private final PublishedRelease release;
    private final Set<String> names;
    private final Map<String, PublishedTable> read = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();

    ReleaseReading(PublishedTables tables, PublishedRelease release) {
        this.tables = tables;
        this.release = release;
        this.names = tables.tables(release).stream().map(TableSummary::name).collect(Collectors.toSet());
    }

    PublishedRelease release() {
        return release;
    }

    /** Returns the table, or nothing where this release does not hold it. */
    Optional<PublishedTable> table(String name) {
        return names.contains(name)
                ? Optional.of(read.computeIfAbsent(name, n -> tables.table(n, OptionalInt.of(release.number()))))
                : Optional.empty();
    }

    /** Returns the different values of a column; none where the release does not hold the table. */
    List<String> values(String table, String column) {
        return values.computeIfAbsent(
                table + "." + column,
                key -> table(table).map(held -> tables.values(held, column)).orElse(List.of()));
    }

    List<Map<String, Object>> rows(PublishedTable table, Map<String, List<String>> where) {
        return tables.rows(table, where);
    }
}
