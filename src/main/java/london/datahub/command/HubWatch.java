package london.datahub.command;

import java.time.Clock;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.operate.FeedHealth;
import london.datahub.operate.HubMetrics;
import london.datahub.operate.Watched;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.ScheduledJob;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs that watch over the hub are told, on a port of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HubWatch {
    @Bean
    Watched watched(JdbcClient database, HubSettings settings, Clock clock) {
        return new Watched(database, settings.dataDir(), clock);
    }

    @Bean
    HubMetrics hubMetrics(Watched watched, Feeds feeds, Schedule schedule) {
        return new HubMetrics(
                watched,
                names(feeds),
                schedule.jobs().stream().map(ScheduledJob::name).toList());
    }

    @Bean
    FeedHealth feedsHealthIndicator(Watched watched, Feeds feeds) {
        return new FeedHealth(watched, names(feeds));
    }

    private static List<String> names(Feeds feeds) {
        return feeds.all().stream().map(Feed::name).toList();
    }
}
