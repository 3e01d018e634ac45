package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.Right;
import london.datahub.collect.Shelves;
import london.datahub.collect.Sources;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.job.Collecting;
import london.datahub.job.Retention;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.Submission;
import london.datahub.post.Letters;
import london.datahub.schedule.HubJob;
import london.datahub.schedule.JobResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this installation collects files from. */
@Configuration(proxyBeanMethods = false)
class HubCollect {
    @Bean
    Supplier<Sources> sources(HubSettings settings, Feeds feeds) {
        return () -> read(settings.sources(), feeds);
    }

    @Bean
    Path dataFolder(HubSettings settings) {
        return settings.dataDir();
    }

    @Bean
    Shelves shelvesOfSources(HubSettings settings, Clock clock) {
        return new Shelves(settings::secret, clock);
    }

    static Sources read(Optional<Path> file, Feeds feeds) {
        if (file.isEmpty()) {
            return new Sources(List.of());
        }
        try {
            return Sources.read(file.get().getFileName().toString(), Files.readString(file.get()), feeds);
        } catch (IOException e) {
            throw Refusal.badInput(
                    "The list of sources cannot be read.", "Check DATAHUB_SOURCES, and who may read it.");
        } catch (IllegalStateException e) {
            throw Refusal.badInput("The list of sources has mistakes:\n" + e.getMessage(), "Mend the lines named.");
        }
    }

    @Bean
    HubJob collectJob(
            ObjectProvider<Collecting> collecting, ObjectProvider<Accounts> accounts, Feeds feeds, Letters letters) {
        return HubJob.named("collect", () -> {
            Collecting.Collected collected = collecting.getObject().run();
            collected.taken().forEach(outcome -> tell(accounts.getObject(), feeds, letters, outcome));
            String words = CollectWords.of(collected);
            if (!collected.troubles().isEmpty()) {
                throw Refusal.againstARule(words, "The command unplaced shows what is kept.");
            }
            return new JobResult(collected.taken().size(), words);
        });
    }

    /** Writes to the officers of a supplier what has come in of theirs, as if they had sent it themselves. */
    private static void tell(Accounts accounts, Feeds feeds, Letters letters, SubmissionOutcome outcome) {
        Submission submission = outcome.submission();
        for (Account officer : accounts.holding(Right.SUBMIT, submission.organisation())) {
            if (!outcome.unchanged()) {
                letters.receipt(
                        officer,
                        feeds.named(submission.feed()).title(),
                        submission.period().toString(),
                        submission.id(),
                        !outcome.refused());
            }
        }
    }

    @Bean
    HubJob retentionJob(ObjectProvider<Retention> retention) {
        return HubJob.named("retention", () -> {
            Retention.Shredded shredded = retention.getObject().run();
            return new JobResult(shredded.all(), CollectWords.of(shredded));
        });
    }
}
