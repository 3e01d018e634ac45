package london.datahub.command;

import java.time.Clock;
import java.util.function.Supplier;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.definition.Fingerprint;
import london.datahub.job.Linking;
import london.datahub.job.Reception;
import london.datahub.metabase.MetabaseSync;
import london.datahub.paper.PaperLetters;
import london.datahub.paper.Papers;
import london.datahub.person.LinkRun;
import london.datahub.post.Letters;
import london.datahub.post.Reminders;
import london.datahub.publish.Publisher;
import london.datahub.schedule.HubJob;
import london.datahub.schedule.JobResult;
import london.datahub.schedule.JobRunner;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.Scheduler;
import london.datahub.schedule.Versions;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The running hub's jobs and what runs them. A job takes what it needs when it runs: a command makes no other's. */
@Configuration(proxyBeanMethods = false)
class HubJobs {
    @Bean
    Schedule schedule() {
        return Schedule.load();
    }

    @Bean
    RunHistory runHistory(JdbcClient database) {
        return new RunHistory(database);
    }

    @Bean
    JobRunner jobRunner(
            Schedule schedule,
            ObjectProvider<HubJob> jobs,
            JdbcClient database,
            Leases leases,
            PlatformTransactionManager transactions,
            KeyRing keys,
            Clock clock) {
        Supplier<Versions> versions = () -> new Versions(
                Fingerprint.ofProgram(),
                Fingerprint.ofDefinitions(),
                keys.current().id());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new JobRunner(schedule, jobs.stream(), database, leases, transaction, versions, clock);
    }

    @Bean
    Scheduler scheduler(Schedule schedule, JobRunner runner) {
        return new Scheduler(schedule, runner);
    }

    @Bean
    HubJob intakeJob(ObjectProvider<Reception> reception) {
        return HubJob.named("intake", () -> {
            int finished = reception.getObject().finishInterrupted(stage -> {});
            return new JobResult(finished, finished + " interrupted submissions were finished.");
        });
    }

    @Bean
    HubJob linkJob(ObjectProvider<Linking> linking) {
        return HubJob.named("link", () -> {
            LinkRun run = linking.getObject().run();
            return new JobResult(run.facts(), LinkWords.of(run));
        });
    }

    @Bean
    HubJob publishJob(ObjectProvider<Linking> linking, ObjectProvider<Publisher> publisher, Clock clock) {
        return HubJob.named("publish", () -> {
            LinkRun run = linking.getObject().run();
            int release = publisher.getObject().draft(clock.instant(), "partner");
            return new JobResult(1, LinkWords.of(run) + " Release " + release + " is a draft, to be approved.");
        });
    }

    @Bean
    HubJob releaseDueJob(ObjectProvider<Publisher> publisher) {
        return HubJob.named("release-due", () -> {
            int published = publisher.getObject().releaseDue().size();
            return new JobResult(published, published + " releases were due and are published.");
        });
    }

    @Bean
    HubJob reportsJob(ApplicationContext hub) {
        return HubJob.named("reports", () -> new PapersRun(hub).run());
    }

    @Bean
    HubJob metabaseJob(ApplicationContext hub, HubSettings settings) {
        return HubJob.named("metabase-sync", () -> {
            if (!new MetabaseSettings(settings.environment()).given()) {
                return new JobResult(0, "No Metabase is connected, so there was nothing to do.");
            }
            MetabaseSync.Outcome outcome = new MetabaseRun(hub).run(true);
            return new JobResult(outcome.changes().size(), MetabaseRun.words(outcome));
        });
    }

    @Bean
    HubJob remindersJob(ObjectProvider<Reminders> reminders) {
        return HubJob.named("reminders", () -> {
            int sent = reminders.getObject().send("the schedule");
            return new JobResult(sent, sent + " reminders were sent.");
        });
    }

    @Bean
    Papers papers(JdbcClient database, PlatformTransactionManager transactions, HubSettings settings) {
        return new Papers(
                database,
                new TransactionTemplate(transactions),
                settings.dataDir().resolve("papers"));
    }

    @Bean
    PaperLetters paperLetters(
            Papers papers, Accounts accounts, Letters letters, AuditTrail audit, JdbcClient database, Clock clock) {
        return new PaperLetters(papers, accounts, letters, audit, database, clock);
    }
}
