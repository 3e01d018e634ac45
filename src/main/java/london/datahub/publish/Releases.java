package london.datahub.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.issue.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases and drafts of every audience, as the administrator sees them. */
public final class Releases {
    private static final String SELECT =
            "select release, as_at, audience, state, made_at, made_by, attacked_with, attack, approved_by, publish_at,"
                    + " released_at, note from warehouse.release";

    private final JdbcClient database;

    public Releases(DataSource warehouse) {
        this.database = JdbcClient.create(warehouse);
    }

    /** Returns every release and draft, the newest first. */
    public List<Release> list() {
        return database.sql(SELECT + " order by release desc")
                .query((row, n) -> release(row))
                .list();
    }

    /**
     * Returns the release or draft with that number.
     *
     * @throws Refusal where there is none
     */
    public Release numbered(int number) {
        return database.sql(SELECT + " where release = ?")
                .param(number)
                .query((row, n) -> release(row))
                .optional()
                .orElseThrow(() -> Refusal.badInput(
                        "There is no release " + number + ".", "Make a draft with publish; it prints its number."));
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getInt("release"),
                instant(row, "as_at").orElseThrow(),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row, "made_at").orElseThrow(),
                Optional.ofNullable(row.getString("made_by")),
                numbers(row.getString("attacked_with")),
                row.getString("attack"),
                Optional.ofNullable(row.getString("approved_by")),
                instant(row, "publish_at"),
                instant(row, "released_at"),
                Optional.ofNullable(row.getString("note")));
    }

    private static Set<Integer> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(number -> !number.isBlank())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
