package london.datahub.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Right;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.Release;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar.Deadline;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The papers that were made, as files of a folder. A person receives those of their own organisation and those about
 * London, never another's; what is for the network's named readers alone is handed to nobody from here.
 */
public final class Papers {
    private static final String SELECT = "select paper_file_id, occasion, held_on, report, title, organisation_code,"
            + " file_name, sha256 from warehouse.paper_file where audience <> 'network'";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Path folder;

    public Papers(JdbcClient database, TransactionTemplate transaction, Path folder) {
        this.database = database;
        this.transaction = transaction;
        this.folder = folder;
    }

    /** Tells whether a paper was made for its occasion before. */
    public boolean wasMade(Deadline deadline, String report) {
        return database.sql(
                                "select count(*) from warehouse.paper_made where occasion = ? and held_on = ? and report = ?")
                        .params(deadline.occasion().name(), Date.valueOf(deadline.heldOn()), report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps the files of a paper; they count as made when all of them are there. */
    public void keep(Deadline deadline, String report, Release release, List<Reports.File> files, Instant now)
            throws IOException {
        Path own = folder(deadline.occasion().name(), deadline.heldOn());
        Files.createDirectories(own);
        for (Reports.File file : files) {
            Files.write(own.resolve(file.name()), file.content());
        }
        transaction.executeWithoutResult(status -> {
            database.sql("insert into warehouse.paper_made (occasion, held_on, report, release, files, made_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            deadline.occasion().name(),
                            Date.valueOf(deadline.heldOn()),
                            report,
                            release.number(),
                            files.size(),
                            Database.time(now))
                    .update();
            files.forEach(file -> note(deadline, report, release.audience(), file));
        });
    }

    private void note(Deadline deadline, String report, Audience audience, Reports.File file) {
        String title = deadline.paper().what() + ", " + deadline.occasion().title();
        database.sql("insert into warehouse.paper_file (occasion, held_on, report, title, audience, organisation_code,"
                        + " file_name, sha256) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(deadline.occasion().name())
                .param(Date.valueOf(deadline.heldOn()))
                .param(report)
                .param(title.substring(0, Math.min(200, title.length())))
                .param(audience.word())
                .param(file.organisation().orElse(null))
                .param(file.name())
                .param(sum(file.content()))
                .update();
    }

    private Path folder(String occasion, java.time.LocalDate heldOn) {
        return folder.resolve(occasion + "-" + heldOn);
    }

    /** Returns what somebody receives, the newest first. */
    public List<PaperFile> of(Account account) {
        return account.may(Right.RECEIVE_PAPERS)
                ? database.sql(SELECT + " and (organisation_code is null or organisation_code = ?)"
                                + " order by held_on desc, occasion, report, file_name")
                        .param(account.organisation().code())
                        .query(Papers::file)
                        .list()
                : List.of();
    }

    private static PaperFile file(ResultSet row, int number) throws SQLException {
        return new PaperFile(
                row.getLong("paper_file_id"),
                row.getString("occasion"),
                row.getDate("held_on").toLocalDate(),
                row.getString("report"),
                row.getString("title"),
                Optional.ofNullable(row.getString("organisation_code")),
                row.getString("file_name"),
                row.getString("sha256").strip());
    }

    /**
     * Returns one of the files that somebody receives.
     *
     * @throws Refusal where it is none of them
     */
    public PaperFile of(Account account, long id) {
        return of(account).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("There is no such paper for you.", "Your papers stand in a list."));
    }

    /**
     * Returns a file as it was made.
     *
     * @throws Refusal where it is gone or was changed since
     */
    public byte[] content(PaperFile file) throws IOException {
        Path path = folder(file.occasion(), file.heldOn()).resolve(file.name());
        byte[] content = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        if (!sum(content).equals(file.sha256())) {
            throw Refusal.againstARule(
                    "This paper is no longer as it was made.",
                    "Ask the administrator to make it again from its release, with the command report.");
        }
        return content;
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
