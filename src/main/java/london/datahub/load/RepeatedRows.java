package london.datahub.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.validate.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a submission's rows with one reference the last counts; it is said where an earlier one said something else. */
final class RepeatedRows {
    private static final String REPEATED = "submission_id = :submission and known_to < known_from";

    private final JdbcClient database;
    private final RowOutcomes outcomes;
    private final Issues issues;

    RepeatedRows(JdbcClient database, RowOutcomes outcomes, Issues issues) {
        this.database = database;
        this.outcomes = outcomes;
        this.issues = issues;
    }

    /** Takes the rows out that are repeated below. */
    void keepLast(Arrival arrival, FactTables tables) {
        int repeated = arrival.repeated(tables);
        if (repeated == 0) {
            return;
        }
        long submission = arrival.submission().id();
        int differing = differing(submission, tables);
        dropEarlier(submission, tables);
        outcomes.add(submission, Judgement.Outcome.LOADED, "", -repeated);
        outcomes.add(submission, Judgement.Outcome.SKIPPED, "repeated below", repeated);
        if (differing > 0) {
            issues.add(
                    submission,
                    List.of(Issue.pleaseCheck(
                            "repeated-reference", Place.FILE, Map.of("references", String.valueOf(differing)))));
        }
    }

    /** Without a join, which neither database would make by an index. */
    private int differing(long submission, FactTables tables) {
        String columns = String.join(", ", tables.key());
        String ofKey = tables.key().stream()
                .map(column -> "max(" + column + ") as " + column)
                .collect(Collectors.joining(", "));
        String says = "select " + ofKey + ", string_agg(said, ',' order by said) as content from (" + said(tables)
                + ") said group by fact_id";
        return database.sql("select count(*) from (select " + columns + " from (" + says + ") says group by " + columns
                        + " having count(distinct content) > 1) differing")
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    /** Everything that rows of repeated references say: a line for a row's own columns and one for each value of its children. */
    private static String said(FactTables tables) {
        String columns = String.join(", ", tables.key());
        String ofRepeated = " where submission_id = :submission and fact_id in (select fact_id from "
                + tables.inForce() + " where submission_id = :submission and (" + columns + ") in (select " + columns
                + " from " + tables.inForce() + " where " + REPEATED + "))";
        String own = tables.own().stream()
                .map(column -> "coalesce(cast(" + column + " as varchar), '')")
                .collect(Collectors.joining(" || '|' || "));
        String noKey = tables.key().stream().map(column -> "null").collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of("select fact_id, " + columns + ", " + own + " as said from " + tables.inForce()
                                + ofRepeated),
                        tables.children().stream()
                                .map(child -> "select fact_id, " + noKey + ", '" + child.table() + "=' || "
                                        + child.value() + " from warehouse." + child.table() + ofRepeated))
                .collect(Collectors.joining(" union all "));
    }

    private void dropEarlier(long submission, FactTables tables) {
        tables.children()
                .forEach(child -> database.sql("delete from warehouse." + child.table()
                                + " where fact_id in (select fact_id from " + tables.inForce() + " where " + REPEATED
                                + ")")
                        .param("submission", submission)
                        .update());
        database.sql("delete from " + tables.inForce() + " where " + REPEATED)
                .param("submission", submission)
                .update();
    }
}
