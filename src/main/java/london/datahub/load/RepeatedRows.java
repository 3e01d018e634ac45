package london.datahub.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.validate.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the staged rows with one key the last counts; it is said where an earlier one said something else. */
final class RepeatedRows {
    private final JdbcClient database;
    private final RowOutcomes outcomes;
    private final Issues issues;

    RepeatedRows(JdbcClient database, RowOutcomes outcomes, Issues issues) {
        this.database = database;
        this.outcomes = outcomes;
        this.issues = issues;
    }

    void keepLast(Submission submission, FactTables tables) {
        List<String> key = Stream.concat(tables.layout().key().stream(), tables.layout().keyWith().stream())
                .toList();
        if (!hasRepeated(submission, tables, key)) {
            return;
        }
        int differing = differing(submission, tables, key);
        int repeated = dropEarlier(submission, tables, key);
        outcomes.add(submission.id(), Judgement.Outcome.LOADED, "", -repeated);
        outcomes.add(submission.id(), Judgement.Outcome.SKIPPED, "repeated below", repeated);
        if (differing > 0) {
            issues.add(
                    submission.id(),
                    List.of(Issue.pleaseCheck(
                            "repeated-reference", Place.FILE, Map.of("references", String.valueOf(differing)))));
        }
    }

    private boolean hasRepeated(Submission submission, FactTables tables, List<String> key) {
        return database.sql("select count(*) from (" + repeated(tables, key) + ") repeated")
                        .param("submission", submission.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String repeated(FactTables tables, List<String> key) {
        String columns = String.join(", ", key);
        return "select " + columns + " from " + tables.staged() + " where submission_id = :submission group by "
                + columns + " having count(*) > 1";
    }

    /** Without a join, for which neither database has an index on what is staged. */
    private int differing(Submission submission, FactTables tables, List<String> key) {
        String columns = String.join(", ", key);
        String ofKey =
                key.stream().map(column -> "max(" + column + ") as " + column).collect(Collectors.joining(", "));
        String says = "select " + ofKey + ", string_agg(said, ',' order by said) as content from (" + said(tables, key)
                + ") said group by fact_id";
        return database.sql("select count(*) from (select " + columns + " from (" + says + ") says group by " + columns
                        + " having count(distinct content) > 1) differing")
                .param("submission", submission.id())
                .query(Integer.class)
                .single();
    }

    /** Everything that the repeated rows say: a line for a row's own columns and one for each value of its children. */
    private static String said(FactTables tables, List<String> key) {
        String columns = String.join(", ", key);
        String ofRepeated = " where submission_id = :submission and fact_id in (select fact_id from " + tables.staged()
                + " where submission_id = :submission and (" + columns + ") in (" + repeated(tables, key) + "))";
        String own = tables.columns().stream()
                .filter(column -> !Stage.COMMON.contains(column))
                .map(column -> "coalesce(cast(" + column + " as varchar), '')")
                .collect(Collectors.joining(" || '|' || "));
        String noKey = key.stream().map(column -> "null").collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of("select fact_id, " + columns + ", " + own + " as said from " + tables.staged()
                                + ofRepeated),
                        tables.children().stream()
                                .map(child -> "select fact_id, " + noKey + ", '" + child.table() + "=' || "
                                        + child.value() + " from stage." + child.table() + ofRepeated))
                .collect(Collectors.joining(" union all "));
    }

    private int dropEarlier(Submission submission, FactTables tables, List<String> key) {
        int repeated = database.sql("delete from " + tables.staged()
                        + " where submission_id = :submission and fact_id not in (select max(fact_id) from "
                        + tables.staged() + " where submission_id = :submission group by " + String.join(", ", key)
                        + ")")
                .param("submission", submission.id())
                .update();
        tables.children()
                .forEach(child -> database.sql("delete from stage." + child.table()
                                + " where submission_id = :submission and fact_id not in (select fact_id from "
                                + tables.staged() + " where submission_id = :submission)")
                        .param("submission", submission.id())
                        .update());
        return repeated;
    }
}
