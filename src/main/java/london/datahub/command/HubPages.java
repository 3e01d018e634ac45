package london.datahub.command;

import com.zaxxer.hikari.HikariDataSource;
import london.datahub.dashboard.Dashboards;
import london.datahub.portal.ReadingRooms;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTables;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The pages of the hub, where it serves any: a command that serves none does without them and what they need. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ComponentScan(
        basePackages = "london.datahub",
        useDefaultFilters = false,
        includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
class HubPages {
    @Bean(defaultCandidate = false)
    HikariDataSource publicReader(AudienceReaders readers) {
        return readers.open(Audience.PUBLIC);
    }

    @Bean("rooms")
    ReadingRooms rooms(
            PublishedTables partner, Dashboards dashboards, @Qualifier("publicReader") HikariDataSource reader) {
        return new ReadingRooms(partner, dashboards, new PublishedTables(reader, Audience.PUBLIC));
    }
}
