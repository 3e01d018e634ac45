package london.datahub.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.publish.TableSummary;

/** Tables under one heading of the front page, those that count the same thing beside each other. */
record TableGroup(String heading, List<TableSummary> tables) {
    private static final Comparator<TableSummary> ORDER =
            Comparator.comparing(TableSummary::unit).thenComparing(TableSummary::name);

    static List<TableGroup> of(List<TableSummary> all) {
        return Stream.of(
                        group("From what suppliers sent", "protected", all),
                        group("Already published", "open-source", all))
                .filter(group -> !group.tables().isEmpty())
                .toList();
    }

    private static TableGroup group(String heading, String disclosure, List<TableSummary> all) {
        List<TableSummary> tables = all.stream()
                .filter(table -> table.disclosure().equals(disclosure))
                .sorted(ORDER)
                .toList();
        return new TableGroup(heading, tables);
    }
}
