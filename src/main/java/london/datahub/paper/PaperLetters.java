package london.datahub.paper;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.post.Letters;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells everybody who receives papers that theirs are there: a letter with a link, never the paper itself. */
public final class PaperLetters {
    private final Papers papers;
    private final Accounts accounts;
    private final Letters letters;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    /** What became of the letters of a run. */
    public record Sent(int letters, int failed) {}

    private record Paper(String occasion, LocalDate heldOn, String report) {}

    public PaperLetters(
            Papers papers, Accounts accounts, Letters letters, AuditTrail audit, JdbcClient database, Clock clock) {
        this.papers = papers;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Writes once of every paper for an occasion that is not over; what could not be sent is tried again next time. */
    public Sent send(String by) {
        int sent = 0;
        int failed = 0;
        for (Account account : letters.canBeSent() ? accounts.all() : List.<Account>of()) {
            for (Map.Entry<Paper, String> paper : untold(account).entrySet()) {
                boolean done = letters.papers(account, paper.getValue());
                record(by, account, paper.getKey(), done);
                sent += done ? 1 : 0;
                failed += done ? 0 : 1;
            }
        }
        return new Sent(sent, failed);
    }

    private Map<Paper, String> untold(Account account) {
        Map<Paper, String> untold = new LinkedHashMap<>();
        List<Paper> told = new ArrayList<>(database.sql(
                        "select occasion, held_on, report from warehouse.paper_letter where account_id = ?")
                .param(account.id())
                .query((row, n) -> new Paper(row.getString(1), row.getDate(2).toLocalDate(), row.getString(3)))
                .list());
        for (PaperFile file : papers.of(account)) {
            Paper paper = new Paper(file.occasion(), file.heldOn(), file.report());
            if (!told.contains(paper) && !file.heldOn().isBefore(LocalDate.now(clock))) {
                untold.put(paper, file.title());
            }
        }
        return untold;
    }

    private void record(String by, Account account, Paper paper, boolean done) {
        if (done) {
            database.sql("insert into warehouse.paper_letter values (?, ?, ?, ?, ?)")
                    .params(
                            paper.occasion(),
                            Date.valueOf(paper.heldOn()),
                            paper.report(),
                            account.id(),
                            Database.time(clock.instant()))
                    .update();
        }
        audit.record(
                by,
                account.organisation().code(),
                "paper-told",
                paper.report() + " for " + paper.occasion() + " of " + paper.heldOn() + " to account " + account.id(),
                done ? AuditTrail.DONE : AuditTrail.FAILED);
    }
}
