package london.datahub.command;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.Organisations;
import london.datahub.access.Right;
import london.datahub.feed.Feeds;
import london.datahub.operate.Alerts;
import london.datahub.operate.BackupCheck;
import london.datahub.operate.Check;
import london.datahub.operate.Checkup;
import london.datahub.operate.DiskCheck;
import london.datahub.operate.JobCheck;
import london.datahub.operate.KeyCheck;
import london.datahub.operate.OverdueCheck;
import london.datahub.operate.Troubles;
import london.datahub.post.Letters;
import london.datahub.post.Overdue;
import london.datahub.schedule.HubJob;
import london.datahub.schedule.JobResult;
import london.datahub.schedule.Schedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the hub is looked at, and who is told. */
@Configuration(proxyBeanMethods = false)
class HubCheckup {
    @Bean
    Checkup checkup(HubSettings settings, JdbcClient database, Clock clock) {
        return of(settings, database, clock);
    }

    /** Everything that is looked at where there is a warehouse. Nobody is overdue in a demonstration, nor backs it up. */
    static Checkup of(HubSettings settings, JdbcClient database, Clock clock) {
        List<Check> checks = new ArrayList<>(List.of(
                new DiskCheck(settings.dataDir()),
                new KeyCheck(settings::keys, database),
                new JobCheck(Schedule.load(), database, clock),
                new MetabaseCheck(settings)));
        if (!Files.exists(settings.dataDir().resolve("demo"))) {
            Feeds feeds = Feeds.load();
            checks.add(new OverdueCheck(feeds, new Overdue(database, new Organisations(database), feeds, clock)));
            checks.add(new BackupCheck(settings.dataDir(), settings.backupDays(), clock));
        }
        return new Checkup(checks);
    }

    @Bean
    Troubles troubles(JdbcClient database, Clock clock) {
        return new Troubles(database, clock);
    }

    @Bean
    Alerts alerts(Troubles troubles, Letters letters, HubSettings settings, Accounts accounts) {
        Supplier<List<String>> administrators = () -> {
            List<String> named = settings.alertEmails();
            return named.isEmpty() ? keepers(accounts) : named;
        };
        return new Alerts(troubles, letters, administrators);
    }

    private static List<String> keepers(Accounts accounts) {
        return accounts.all().stream()
                .filter(account -> account.may(Right.READ_AUDIT))
                .map(Account::email)
                .toList();
    }

    @Bean
    HubJob checkUpJob(Checkup checkup, Alerts alerts) {
        return HubJob.named("check-up", () -> {
            Alerts.Told told = alerts.tell(checkup.look());
            return new JobResult(told.begun() + told.ended(), words(told));
        });
    }

    private static String words(Alerts.Told told) {
        return told.begun() + " troubles began and " + told.ended() + " are over."
                + (told.untold() == 0
                        ? ""
                        : " Nobody could be told of " + told.untold()
                                + ": set the mail server and DATAHUB_ALERT_EMAIL, see docs/configuration.md.");
    }
}
