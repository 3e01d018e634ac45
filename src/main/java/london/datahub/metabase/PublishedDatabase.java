package london.datahub.metabase;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import london.datahub.issue.Refusal;

/** Connects Metabase with the released tables of one audience, and waits until it has found them. */
final class PublishedDatabase {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Metabase metabase;
    private final Changes changes;
    private final Pause pause;
    private final int looks;

    /** @param looks how often to look whether Metabase has found the tables, two seconds apart */
    PublishedDatabase(Metabase metabase, Changes changes, Pause pause, int looks) {
        this.metabase = metabase;
        this.changes = changes;
        this.pause = pause;
        this.looks = looks;
    }

    /** Returns the database's id; it is known by its user, whom nobody else uses. */
    int connect(String name, DatabaseAccess access) {
        Map<String, Object> body = Map.of("name", name, "engine", "postgres", "details", access.details());
        return metabase.databases().stream()
                .filter(there -> there.text("engine").equals("postgres"))
                .filter(there ->
                        there.is().path("details").path("user").asString("").equals(access.user()))
                .findFirst()
                .map(there -> keep(there, name, access, body))
                .orElseGet(() -> changes.make("database \"" + name + "\"", () -> metabase.addDatabase(body)));
    }

    private int keep(Thing there, String name, DatabaseAccess access, Map<String, Object> body) {
        Map<String, Object> wanted = Map.of("name", name, "details", access.detailsGivenBack());
        if (!Likeness.holds(there.is(), Exchange.JSON.valueToTree(wanted))) {
            changes.change("database \"" + name + "\"", () -> metabase.changeDatabase(there.id(), body));
        }
        return there.id();
    }

    /**
     * Returns what Metabase has found, once these columns are among it.
     *
     * @param columns as {@code schema.table.column}
     * @throws Refusal where they are not found in time
     */
    FoundTables find(int database, Set<String> columns) {
        if (database == Changes.NOT_MADE) {
            return FoundTables.NONE;
        }
        FoundTables found = metabase.tables(database);
        if (found.fields().keySet().containsAll(columns)) {
            return found;
        }
        changes.change("what Metabase knows of the tables", () -> metabase.lookForTables(database));
        for (int look = 0; look < looks && changes.writes(); look++) {
            pause.sleep(BETWEEN);
            found = metabase.tables(database);
            if (found.fields().keySet().containsAll(columns)) {
                return found;
            }
        }
        if (changes.writes()) {
            throw notFound();
        }
        return found;
    }

    private static Refusal notFound() {
        return Refusal.againstARule(
                "Metabase has not found the released tables yet.",
                "Look under Admin, Databases whether it reaches the database, and run this again.");
    }
}
