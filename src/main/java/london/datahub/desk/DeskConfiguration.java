package london.datahub.desk;

import java.io.IOException;
import java.time.Clock;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisations;
import london.datahub.collect.Uploads;
import london.datahub.feed.Feeds;
import london.datahub.job.Reception;
import london.datahub.load.Loading;
import london.datahub.signin.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk together. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    Officer officer(Visitor visitor, Organisations organisations, Feeds feeds, Loading loading, Clock clock) {
        return new Officer(visitor, organisations, feeds, loading, clock);
    }

    @Bean
    Deliveries deliveries(Reception reception, Receipts receipts, Uploads uploads, AuditTrail audit, Clock clock)
            throws IOException {
        uploads.sweep();
        return new Deliveries(reception, receipts, audit, clock);
    }
}
