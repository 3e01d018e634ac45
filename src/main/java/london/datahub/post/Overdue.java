package london.datahub.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Returns;
import london.datahub.validate.Period;
import london.datahub.validate.ReturnPeriods;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The returns that should have come and have not. */
public final class Overdue {
    private static final int LOOKED_BACK = 4;

    private final JdbcClient database;
    private final Organisations organisations;
    private final Feeds feeds;
    private final Clock clock;

    public Overdue(JdbcClient database, Organisations organisations, Feeds feeds, Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** One return that has not come. */
    public record Return(Organisation organisation, Feed feed, Period period) {}

    /** Returns those of the last four periods of each feed, by organisation and feed, the newest period first. */
    public List<Return> all() {
        Returns returns = Returns.read(database);
        return organisations.all().stream()
                .flatMap(organisation -> of(organisation, returns))
                .toList();
    }

    private Stream<Return> of(Organisation organisation, Returns returns) {
        LocalDate today = LocalDate.now(clock);
        return organisations.agreements(organisation.code()).stream()
                .filter(agreement -> !agreement.validFrom().isAfter(today))
                .map(Agreement::feed)
                .distinct()
                .map(feeds::named)
                .flatMap(feed -> ReturnPeriods.of(feed, today).stream()
                        .limit(LOOKED_BACK)
                        .filter(period -> returns.of(organisation.code(), feed, period, today) == Returns.State.MISSING)
                        .map(period -> new Return(organisation, feed, period)));
    }
}
