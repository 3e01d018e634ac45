package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub in this process whose clock is the demonstration's. */
final class DemoHub implements AutoCloseable {
    private static final Set<String> CASE_FEEDS = Set.of("met-offences", "nrm-referrals");

    final ConfigurableApplicationContext context;
    final DemoClock clock = new DemoClock(Hub.LONDON);

    DemoHub(HubSettings settings) {
        context = Hub.start(settings, clock);
    }

    /** Brings in the files that hold cases, without the given ones. */
    DemoHub bringCases(Demonstration demonstration, List<DemoFile> leftOut) {
        DemoDeliveries deliveries = new DemoDeliveries(context, clock, stage -> {});
        deliveries.register(
                demonstration.organisations(), DemoOptions.DEFAULT.firstMonth().atDay(1));
        for (DemoFile file : demonstration.files()) {
            if (CASE_FEEDS.contains(file.feed()) && !leftOut.contains(file)) {
                bring(deliveries, file);
            }
        }
        return this;
    }

    private static void bring(DemoDeliveries deliveries, DemoFile file) {
        try {
            deliveries.bring(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
