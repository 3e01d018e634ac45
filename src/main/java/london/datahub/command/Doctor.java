package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.operate.DiskCheck;
import london.datahub.operate.Finding;
import london.datahub.publish.CuratedViews;
import london.datahub.publish.TableDefinitions;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar;
import london.datahub.schedule.Schedule;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Examines an installation without starting it. */
final class Doctor {
    private final HubSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(HubSettings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        definitions();
        dataFolder();
        if (key()) {
            database();
        }
        return findings;
    }

    private void well(String found) {
        findings.add(Finding.well("installation", found));
    }

    private void wrong(String found, String what) {
        findings.add(Finding.wrong("installation", found, what));
    }

    private void definitions() {
        try {
            Feeds feeds = Feeds.load();
            CuratedViews.load();
            TableDefinitions.load(feeds);
            Schedule.load();
            Calendar.load(Set.copyOf(new Reports().names()));
            well("The definitions of " + feeds.all().size()
                    + " feeds, of the published tables, the schedule and the calendar are sound.");
        } catch (IllegalStateException | IllegalArgumentException e) {
            wrong("A definition has mistakes: " + e.getMessage(), "mend the lines named and start again.");
        }
    }

    private void dataFolder() {
        Path folder = settings.dataDir();
        try {
            settings.makeDataDir();
            Files.delete(Files.createTempFile(folder, "doctor", null));
            well("The data folder " + folder + " can be written.");
            findings.addAll(new DiskCheck(folder).look());
            if (readByOthers(folder)) {
                wrong("Others than its owner can read the data folder.", "chmod 700 " + folder);
            }
        } catch (IOException | Refusal e) {
            wrong("The data folder " + folder + " cannot be written.", "give the user who runs the hub access to it.");
        }
    }

    private static boolean readByOthers(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(folder).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }

    private boolean key() {
        try {
            well("The key " + settings.keys().current().id() + " is in use.");
            return true;
        } catch (Refusal e) {
            wrong("There is no usable key.", e.getMessage());
            return false;
        }
    }

    private void database() {
        if (!settings.usesPostgresql() && !Files.exists(settings.dataDir().resolve("warehouse.mv.db"))) {
            well("There is no warehouse yet; the first command that needs one makes it.");
            return;
        }
        String password = settings.databasePassword(settings.keys());
        try (Connection connection =
                        DriverManager.getConnection(settings.databaseUrl(), settings.databaseUser(), password);
                Statement statement = connection.createStatement()) {
            well("The database answers; it holds " + number(statement, "select count(*) from warehouse.submission")
                    + " submissions and "
                    + number(statement, "select count(*) from warehouse.release where state = 'released'")
                    + " releases.");
            withoutCode(number(statement, "select count(*) from warehouse.account where code_waived"));
            unfinished(number(statement, "select count(*) from warehouse.submission where state = 'received'"));
            checkup(connection);
        } catch (SQLException e) {
            wrong(
                    "The database does not answer, or holds no warehouse yet.",
                    "check DATAHUB_DATABASE_URL, its user and password, and that the server runs; with H2, that the key is"
                            + " the one it was made with.");
        }
    }

    private void checkup(Connection connection) {
        JdbcClient warehouse = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        try {
            HubCheckup.of(settings, warehouse, Hub.clock()).look().stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
        } catch (BadSqlGrammarException e) {
            wrong("The database is as an earlier version of the program left it.", "start the hub: it brings it up.");
        }
    }

    private void withoutCode(long accounts) {
        if (accounts > 0 && !Files.exists(settings.dataDir().resolve("demo"))) {
            wrong(
                    accounts + " accounts of a demonstration are in a hub that is none.",
                    "close them: account close EMAIL.");
        }
    }

    private void unfinished(long number) {
        if (number > 0) {
            wrong(number + " submissions were begun and not finished.", "run the command: run intake.");
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
