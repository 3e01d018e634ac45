package london.datahub.load;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.load.Versions.Version;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts staged rows in force in place of what they replace. To be called in one transaction: either all of it happens or
 * nothing does. A closed fact keeps its history by {@code known_to}.
 */
final class Replacement {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);

    private final JdbcClient database;
    private final RowOutcomes outcomes;
    private final Issues issues;
    private final Submissions submissions;
    private final Versions versions;
    private final Progress progress;

    Replacement(
            JdbcClient database,
            RowOutcomes outcomes,
            Issues issues,
            Submissions submissions,
            Versions versions,
            Progress progress) {
        this.database = database;
        this.outcomes = outcomes;
        this.issues = issues;
        this.submissions = submissions;
        this.versions = versions;
        this.progress = progress;
    }

    void replace(Submission submission, Feed feed) {
        OffsetDateTime now = versions.instant(submission);
        List<Version> filled = new ArrayList<>();
        for (FactTables tables : FactTables.of(feed)) {
            filled.addAll(versions(submission, tables));
            closeReplaced(submission, tables, now);
            progress.reached("closed what is replaced in " + tables.layout().target());
            open(submission, tables, now);
            progress.reached("put new rows in force in " + tables.layout().target());
        }
        filled.forEach(version -> versions.enforce(submission, version, Standing.FILE, now));
        versions.fillGaps(submission, filled, now);
        FactTables.of(feed).forEach(tables -> tables.clearStage(database, submission));
        submissions.finish(submission, Submission.State.LOADED, now.toInstant());
        progress.reached("about to commit");
    }

    private List<Version> versions(Submission submission, FactTables tables) {
        Layout layout = tables.layout();
        List<Version> staged = database.sql("select distinct part, event_month from " + tables.staged()
                        + " where submission_id = ? order by part, event_month")
                .param(submission.id())
                .query((row, n) -> new Version(row.getString(1), row.getDate(2)))
                .list();
        if (layout.replaces() == Layout.Replaces.KEY) {
            return months(submission, "");
        }
        if (layout.month().source() == EventMonth.Source.PERIOD) {
            return staged.stream()
                    .flatMap(version -> months(submission, version.part()).stream())
                    .distinct()
                    .toList();
        }
        return staged;
    }

    private static List<Version> months(Submission submission, String part) {
        return submission.period().months().stream()
                .map(month -> new Version(part, Submissions.firstDay(month)))
                .toList();
    }

    private void closeReplaced(Submission submission, FactTables tables, OffsetDateTime now) {
        if (tables.layout().replaces() == Layout.Replaces.KEY) {
            new RepeatedRows(database, outcomes, issues).keepLast(submission, tables);
            String key = tables.layout().key().orElseThrow();
            String further = tables.layout().keyWith().stream()
                    .map(column -> " and replaced." + column + " is not distinct from staged." + column)
                    .collect(Collectors.joining());
            database.sql("update " + tables.inForce()
                            + " set known_to = ? where fact_id in (select replaced.fact_id from "
                            + tables.staged() + " staged join " + tables.inForce() + " replaced on replaced." + key
                            + " = staged." + key + further
                            + " and replaced.organisation_code = staged.organisation_code"
                            + " and replaced.known_to = ? where staged.submission_id = ?)")
                    .params(now, OPEN, submission.id())
                    .update();
        } else {
            versions(submission, tables).forEach(version -> close(submission, tables, version, now));
        }
    }

    private void close(Submission submission, FactTables tables, Version version, OffsetDateTime now) {
        database.sql("update " + tables.inForce() + " set known_to = ? where organisation_code = ? and known_to = ?"
                        + " and part = ? and event_month = ?")
                .params(now, submission.organisation(), OPEN, version.part(), version.month())
                .update();
    }

    private void open(Submission submission, FactTables tables, OffsetDateTime now) {
        String columns = String.join(", ", tables.columns());
        database.sql("insert into " + tables.inForce() + " (" + columns + ", known_from, known_to) select " + columns
                        + ", cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone) from "
                        + tables.staged() + " where submission_id = ?")
                .params(now, OPEN, submission.id())
                .update();
        for (FactTables.Child child : tables.children()) {
            String childColumns = String.join(", ", child.columns());
            database.sql("insert into warehouse." + child.table() + " (" + childColumns + ") select " + childColumns
                            + " from stage." + child.table() + " where submission_id = ?")
                    .param(submission.id())
                    .update();
        }
    }
}
