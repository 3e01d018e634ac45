package london.datahub.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.feed.Feeds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a release says of its tables, so that a later change of words does not change it. */
final class Catalogue {
    static final String WITHHELD =
            "This table is withheld: beside what earlier releases show, no form of it keeps what they hide.";

    private final JdbcTemplate database;
    private final Feeds feeds;
    private final TableDefinitions tables;
    private final int release;

    Catalogue(DataSource warehouse, Feeds feeds, TableDefinitions tables, int release) {
        this.database = new JdbcTemplate(warehouse);
        this.feeds = feeds;
        this.tables = tables;
        this.release = release;
    }

    void add(TableDefinition table, long rows, boolean withheld) {
        database.update(
                "insert into draft.release_table values (?, ?, ?, ?, ?, ?, ?)",
                release,
                table.name(),
                table.title(),
                table.unit(),
                table.eventDate(),
                table.disclosure().name().toLowerCase().replace('_', '-'),
                rows);
        addColumns(table);
        Stream<String> cautions = Stream.concat(
                table.cautions().stream().map(tables::caution),
                table.from().stream().flatMap(this::ended));
        addNotes(table, "caution", (withheld ? Stream.concat(Stream.of(WITHHELD), cautions) : cautions).toList());
        addNotes(table, "source", sources(table));
    }

    private void addColumns(TableDefinition table) {
        List<Object[]> columns = new ArrayList<>();
        for (String column : table.selectedColumns()) {
            boolean measure = table.measures().contains(column);
            String description = table.columns().get(column);
            columns.add(column(table, columns.size(), column, measure ? "measure" : "dimension", description));
            if (measure) {
                columns.add(column(
                        table,
                        columns.size(),
                        TableDefinition.shown(column),
                        "shown",
                        "What a person sees of " + column + ": the figure, or the reason why there is none"));
            }
        }
        database.batchUpdate("insert into draft.release_column values (?, ?, ?, ?, ?, ?)", columns);
    }

    private Object[] column(TableDefinition table, int place, String name, String role, String description) {
        return new Object[] {release, table.name(), place, name, role, description};
    }

    private void addNotes(TableDefinition table, String kind, List<String> wordings) {
        List<Object[]> notes = new ArrayList<>();
        wordings.forEach(words -> notes.add(new Object[] {release, table.name(), kind, notes.size(), words}));
        if (!notes.isEmpty()) {
            database.batchUpdate("insert into draft.release_note values (?, ?, ?, ?, ?)", notes);
        }
    }

    private List<String> sources(TableDefinition table) {
        return table.from().isEmpty()
                ? List.of("The hub's own record of what suppliers sent.")
                : table.from().stream().map(this::source).toList();
    }

    private Stream<String> ended(String feed) {
        return database
                .queryForList(
                        "select organisation_name from curated.ended_agreement where feed = ? order by 1",
                        String.class,
                        feed)
                .stream()
                .map(supplier -> "The data of " + supplier + " are no longer in these figures: its agreement to share "
                        + feeds.named(feed).title() + " has ended. Earlier releases had them.");
    }

    private String source(String feed) {
        List<String> suppliers = database.queryForList(
                "select distinct organisation_name from curated.agreed_submission where feed = ? order by 1",
                String.class,
                feed);
        String from = suppliers.isEmpty()
                ? "nothing received yet"
                : suppliers.stream().collect(Collectors.joining(", "));
        return feeds.named(feed).title() + " (" + from + ").";
    }
}
