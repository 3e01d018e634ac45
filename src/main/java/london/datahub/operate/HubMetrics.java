package london.datahub.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures that Prometheus collects. Their labels are names of feeds and jobs, and nothing else. */
public final class HubMetrics implements MeterBinder {
    private final Watched watched;
    private final List<String> feeds;
    private final List<String> jobs;

    public HubMetrics(Watched watched, List<String> feeds, List<String> jobs) {
        this.watched = watched;
        this.feeds = feeds;
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        feeds.forEach(feed -> gauge(
                        "datahub.feed.age",
                        "Seconds since a feed last brought something",
                        seen -> seen.age(seen.now().loaded().get(feed)))
                .tag("feed", feed)
                .baseUnit("seconds")
                .register(registry));
        jobs.forEach(job -> gauge(
                        "datahub.job.age",
                        "Seconds since a job last did its work",
                        seen -> seen.age(seen.now().done().get(job)))
                .tag("job", job)
                .baseUnit("seconds")
                .register(registry));
        gauge(
                        "datahub.troubles",
                        "Troubles that are not over",
                        seen -> seen.now().troubles())
                .register(registry);
        gauge(
                        "datahub.submissions.waiting",
                        "Submissions begun and not finished",
                        seen -> seen.now().waiting())
                .register(registry);
        gauge("datahub.backup.age", "Seconds since the last backup", Watched::backupAge)
                .baseUnit("seconds")
                .register(registry);
        gauge("datahub.disk.free", "Bytes free where the data lie", Watched::freeBytes)
                .baseUnit("bytes")
                .register(registry);
    }

    private Gauge.Builder<Watched> gauge(String name, String about, ToDoubleFunction<Watched> figure) {
        return Gauge.builder(name, watched, figure).description(about);
    }
}
