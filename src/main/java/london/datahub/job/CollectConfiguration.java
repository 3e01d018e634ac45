package london.datahub.job;

import java.time.Clock;
import java.util.function.Supplier;
import london.datahub.access.AuditTrail;
import london.datahub.collect.CollectedFiles;
import london.datahub.collect.Originals;
import london.datahub.collect.SealedNotes;
import london.datahub.collect.Shelves;
import london.datahub.collect.Sources;
import london.datahub.collect.UnplacedFiles;
import london.datahub.collect.Uploads;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;
import london.datahub.read.LargestFile;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the collecting together. */
@Configuration(proxyBeanMethods = false)
class CollectConfiguration {
    @Bean
    UnplacedFiles unplacedFiles(JdbcClient database, Originals originals, SealedNotes notes, Clock clock) {
        return new UnplacedFiles(database, originals, notes, clock);
    }

    @Bean
    Placing placing(UnplacedFiles files, Originals originals, Reception reception) {
        return new Placing(files, originals, reception);
    }

    @Bean
    CollectedFile.Ways waysOfCollectedFiles(
            Reception reception,
            JdbcClient database,
            KeyRing keys,
            UnplacedFiles unplaced,
            Uploads uploads,
            LargestFile largest) {
        CollectedFiles known = new CollectedFiles(database, keys.oldest());
        return new CollectedFile.Ways(reception, known, unplaced, uploads, largest);
    }

    @Bean
    Collecting collecting(
            Supplier<Sources> sources, Shelves shelves, CollectedFile.Ways ways, Leases leases, Clock clock) {
        return new Collecting(sources, shelves, ways, leases, clock);
    }

    @Bean
    Retention retention(
            Feeds feeds,
            Originals originals,
            UnplacedFiles unplaced,
            SealedNotes notes,
            Loading loading,
            AuditTrail audit,
            Clock clock) {
        return new Retention(feeds, originals, unplaced, notes, loading, audit, clock);
    }
}
