package london.datahub.operate;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How fresh each feed is. A feed that is late is no reason to serve nobody, so this is never down. */
public final class FeedHealth implements HealthIndicator {
    private final Watched watched;
    private final List<String> feeds;

    public FeedHealth(Watched watched, List<String> feeds) {
        this.watched = watched;
        this.feeds = feeds;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        Watched.Seen seen = watched.now();
        feeds.forEach(feed -> health.withDetail(
                feed, seen.loaded().containsKey(feed) ? seen.loaded().get(feed).toString() : "never"));
        return health.build();
    }
}
