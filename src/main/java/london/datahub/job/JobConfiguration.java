package london.datahub.job;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.collect.SealedNotes;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;
import london.datahub.person.LinkReviews;
import london.datahub.person.LinkageKey;
import london.datahub.person.Persons;
import london.datahub.publish.Releases;
import london.datahub.publish.TableDefinitions;
import london.datahub.read.LargestFile;
import london.datahub.secret.Envelope;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.Word;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    Leases leases(JdbcClient database, @Value("${datahub.lease:PT15S}") Duration length) {
        return new Leases(database, length);
    }

    @Bean
    Loading loading(DataSource dataSource, Feeds feeds, Clock clock) {
        return new Loading(dataSource, feeds, clock);
    }

    @Bean
    Mapping mapping(Feeds feeds, Organisations organisations, Clock clock) {
        return new Mapping(feeds, organisations, organisations.mappings(), clock);
    }

    @Bean
    JobRuns jobRuns(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
        return new JobRuns(repository, operator, transactions);
    }

    @Bean
    Persons persons(DataSource dataSource, Feeds feeds, LinkageKey linkageKey, Clock clock) {
        return new Persons(dataSource, feeds, linkageKey, clock);
    }

    @Bean
    LinkReviews linkReviews(JdbcClient database, Feeds feeds, Clock clock) {
        return new LinkReviews(database, feeds, clock);
    }

    @Bean
    Reviewing reviewing(LinkReviews reviews, SealedNotes notes, PlatformTransactionManager transactions) {
        return new Reviewing(reviews, notes, new TransactionTemplate(transactions));
    }

    @Bean
    Rekeying rekeying(
            Feeds feeds,
            KeyRing keys,
            LinkageKey linkageKey,
            Originals originals,
            Loading loading,
            Door door,
            Leases leases,
            PlatformTransactionManager transactions,
            Clock clock) {
        SupplierFeeds supplierFeeds = door.supplierFeeds();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Rekeying(feeds, keys, linkageKey, originals, loading, supplierFeeds, leases, transaction, clock);
    }

    @Bean
    Linking linking(JobRuns runs, Persons persons, Leases leases) {
        return new Linking(runs, persons, leases);
    }

    @Bean
    Reception reception(
            Feeds feeds,
            Backlog backlog,
            PlatformTransactionManager transactions,
            Loading loading,
            Originals originals,
            KeyRing keys,
            LinkageKey linkageKey,
            Leases leases,
            Door door,
            Clock clock) {
        return new Reception(feeds, door, backlog, loading, originals, keys, linkageKey, leases, transactions, clock);
    }

    @Bean
    Backlog backlog(
            JobRuns runs,
            Feeds feeds,
            KeyRing keys,
            LinkageKey linkageKey,
            Originals originals,
            Loading loading,
            Door door,
            Leases leases,
            PlatformTransactionManager transactions) {
        Intake intake = new Intake(runs, feeds, keys, linkageKey, originals, loading, door.supplierFeeds());
        return new Backlog(intake, loading, leases, new TransactionTemplate(transactions));
    }

    @Bean
    Worker worker(Backlog backlog, Leases leases, Word received) {
        return new Worker(backlog, leases, received);
    }

    @Bean
    Word received(DataSource dataSource) {
        return new Word(dataSource, Word.RECEIVED);
    }

    @Bean
    LinkageKey linkageKey(JdbcClient database, KeyRing keys) {
        return new LinkageKey(database, keys);
    }

    @Bean
    Door door(Feeds feeds, Organisations organisations, LargestFile largest, Clock clock) {
        return new Door(feeds, organisations, largest, clock);
    }

    @Bean
    NilReception nilReception(
            Door door,
            Loading loading,
            Backlog backlog,
            KeyRing keys,
            Leases leases,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new NilReception(
                door, loading, backlog, keys.oldest(), leases, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SealedNotes sealedNotes(JdbcClient database, KeyRing keys) {
        return new SealedNotes(database, new Envelope(keys));
    }

    @Bean
    Withdrawing withdrawing(
            Feeds feeds,
            Loading loading,
            SealedNotes notes,
            Releases releases,
            Leases leases,
            PlatformTransactionManager transactions) {
        TableDefinitions tables = TableDefinitions.load(feeds);
        return new Withdrawing(feeds, loading, notes, releases, tables, leases, new TransactionTemplate(transactions));
    }

    @Bean
    Explaining explaining(Loading loading, SealedNotes notes, PlatformTransactionManager transactions, Clock clock) {
        return new Explaining(loading, notes, new TransactionTemplate(transactions), clock);
    }
}
