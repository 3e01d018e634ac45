package london.datahub.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import london.datahub.schedule.JobRun.Outcome;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Every run of every job, and what became of it. */
public final class RunHistory {
    private static final String SELECT = "select job_run_id, job, due_at, started_by, started_at, ended_at, outcome,"
            + " rows_done, told, code_version, definitions, key_id from warehouse.job_run ";
    private static final int LONGEST = 1000;

    private final JdbcClient database;

    public RunHistory(JdbcClient database) {
        this.database = database;
    }

    /** Returns the newest runs of all jobs that found something to do, failed or were asked for, the newest first. */
    public List<JobRun> newest(int most) {
        return database.sql(
                        SELECT
                                + "where rows_done > 0 or outcome <> 'done' or due_at is null order by job_run_id desc fetch first ? rows only")
                .param(most)
                .query(RunHistory::run)
                .list();
    }

    /** Returns the newest runs of one job, the newest first. */
    public List<JobRun> of(String job, int most) {
        return database.sql(SELECT + "where job = ? order by job_run_id desc fetch first ? rows only")
                .params(job, most)
                .query(RunHistory::run)
                .list();
    }

    public Optional<JobRun> last(String job) {
        return of(job, 1).stream().findFirst();
    }

    long begin(String job, Optional<Instant> due, String by, Instant at, Versions versions) {
        var key = new GeneratedKeyHolder();
        database.sql("insert into warehouse.job_run (job, due_at, started_by, started_at, outcome, rows_done, told,"
                        + " code_version, definitions, key_id) values (?, ?, ?, ?, 'running', 0, '', ?, ?, ?)")
                .params(
                        job,
                        due.map(Database::time).orElse(null),
                        by,
                        Database.time(at),
                        versions.code(),
                        versions.definitions(),
                        versions.keyId())
                .update(key, "job_run_id");
        return key.getKey().longValue();
    }

    void end(long number, Instant at, Outcome outcome, JobResult result) {
        database.sql("update warehouse.job_run set ended_at = ?, outcome = ?, rows_done = ?, told = ?"
                        + " where job_run_id = ?")
                .params(Database.time(at), outcome.word(), result.rows(), shortened(result.words()), number)
                .update();
    }

    /** Forgets runs of a job before a moment that found nothing to do: there are hundreds a day. */
    void forgetIdle(String job, Instant before) {
        database.sql("delete from warehouse.job_run where job = ? and outcome = 'done' and rows_done = 0"
                        + " and due_at is not null and started_at < ?")
                .params(job, Database.time(before))
                .update();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** Says of runs that nobody works on any more that they were lost; the caller holds the job's lease. */
    void endLost(String job, Instant at) {
        database.sql("update warehouse.job_run set ended_at = ?, outcome = 'lost',"
                        + " told = 'The program was stopped before its end.' where job = ? and outcome = 'running'")
                .params(Database.time(at), job)
                .update();
    }

    /** Returns how often a run for one due time was lost. */
    long lost(String job, Instant due) {
        return database.sql("select count(*) from warehouse.job_run where job = ? and due_at = ? and outcome = 'lost'")
                .params(job, Database.time(due))
                .query(Long.class)
                .single();
    }

    private static JobRun run(ResultSet row, int number) throws SQLException {
        return new JobRun(
                row.getLong(1),
                row.getString(2),
                time(row, 3),
                row.getString(4),
                time(row, 5).orElseThrow(),
                time(row, 6),
                Outcome.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                row.getLong(8),
                row.getString(9),
                new Versions(row.getString(10), row.getString(11), row.getString(12)));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
