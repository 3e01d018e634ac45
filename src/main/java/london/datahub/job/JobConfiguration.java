package london.datahub.job;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;
import london.datahub.read.LargestFile;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    Leases leases(JdbcClient database, @Value("${datahub.lease:PT15S}") Duration length) {
        return new Leases(database, length);
    }

    @Bean
    Loading loading(DataSource dataSource, Clock clock) {
        return new Loading(dataSource, clock);
    }

    @Bean
    Reception reception(
            Feeds feeds,
            Organisations organisations,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            Loading loading,
            Originals originals,
            KeyRing keys,
            Leases leases,
            LargestFile largest,
            Clock clock) {
        JobRuns runs = new JobRuns(repository, operator, transactions);
        return new Reception(
                feeds, organisations, runs, loading, originals, keys, leases, largest, transactions, clock);
    }
}
