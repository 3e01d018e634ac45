package london.datahub.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.encode.FactShape;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of one target: its facts and their children, each in stage and in the warehouse.
 *
 * @param children full names without schema, with the columns that each has
 */
record FactTables(Layout layout, List<String> columns, List<Child> children) {
    record Child(String table, List<String> columns) {
        /** Returns the column that says what one row of it says. */
        String value() {
            return columns.get(2);
        }
    }

    static FactTables of(Layout layout) {
        FactShape shape = FactShape.of(layout);
        List<Child> children = new ArrayList<>();
        shape.children().forEach(column -> {
            String name = FactShape.childColumn(column);
            children.add(new Child(layout.target() + "_" + name, List.of("fact_id", "submission_id", name)));
        });
        if (shape.identified()) {
            children.add(new Child(layout.target() + Stage.PERSON, Stage.PERSON_COLUMNS));
        }
        List<String> columns = new ArrayList<>(Stage.COMMON);
        columns.addAll(shape.columns());
        return new FactTables(layout, columns, children);
    }

    /** Returns the tables of every target that a feed loads, each once. */
    static List<FactTables> of(Feed feed) {
        return feed.layouts().stream()
                .map(Layout::target)
                .distinct()
                .map(target -> of(feed.layouts().stream()
                        .filter(layout -> layout.target().equals(target))
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    String staged() {
        return "stage." + layout.target();
    }

    List<String> allStaged() {
        return Stream.concat(Stream.of(staged()), children.stream().map(child -> "stage." + child.table()))
                .toList();
    }

    String inForce() {
        return "warehouse." + layout.target();
    }

    /** Takes a submission's staged rows away. */
    void clearStage(JdbcClient database, Submission submission) {
        children.forEach(child -> clear(database, "stage." + child.table(), submission));
        clear(database, staged(), submission);
    }

    private static void clear(JdbcClient database, String table, Submission submission) {
        database.sql("delete from " + table + " where submission_id = ?")
                .param(submission.id())
                .update();
    }
}
