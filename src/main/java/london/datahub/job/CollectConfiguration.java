package london.datahub.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisations;
import london.datahub.collect.CollectedFiles;
import london.datahub.collect.Originals;
import london.datahub.collect.SealedNotes;
import london.datahub.collect.Shelves;
import london.datahub.collect.Sources;
import london.datahub.collect.UnplacedFiles;
import london.datahub.collect.Uploads;
import london.datahub.feed.Feeds;
import london.datahub.load.HeldFacts;
import london.datahub.load.Loading;
import london.datahub.person.LinkageKey;
import london.datahub.person.PersonTraces;
import london.datahub.read.LargestFile;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Bean
    Replaying replaying(
            DataSource dataSource,
            Feeds feeds,
            Loading loading,
            Originals originals,
            KeyRing keys,
            LinkageKey linkageKey,
            Door door,
            @Qualifier("dataFolder") Path folder) {
        return new Replaying(dataSource, feeds, loading, originals, keys, linkageKey, door.supplierFeeds(), folder);
    }

    @Bean
    Erasing erasing(
            Feeds feeds,
            Organisations organisations,
            KeyRing keys,
            LinkageKey linkageKey,
            Loading loading,
            DataSource dataSource,
            Originals originals,
            SealedNotes notes,
            Leases leases,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Erasing(new Erasing.Parts(
                feeds,
                organisations,
                keys,
                linkageKey,
                loading,
                new HeldFacts(dataSource),
                loading.erased(),
                new PersonTraces(dataSource),
                originals,
                notes,
                leases,
                new TransactionTemplate(transactions),
                clock));
    }
}
