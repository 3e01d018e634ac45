package london.datahub.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.feed.Feeds;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.validate.Period;
import london.datahub.warehouse.TestDatabases;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole hub on an empty database, with the three organisations that supply the first feeds. */
final class RunningHub implements AutoCloseable {
    static final String KEYS = "test " + Base64.getEncoder().encodeToString(new byte[32]);
    static final Clock AFTER_2025 = Clock.fixed(
            LocalDate.of(2026, 11, 1).atStartOfDay(ZoneId.of("Europe/London")).toInstant(), ZoneId.of("Europe/London"));

    final ConfigurableApplicationContext context;

    private RunningHub(HubSettings settings, Clock clock) {
        this(Hub.start(settings, clock));
    }

    private RunningHub(ConfigurableApplicationContext context) {
        this.context = context;
        Organisations organisations = context.getBean(Organisations.class);
        register(organisations, new Organisation("MPS", "Metropolitan Police Service", "police"));
        register(organisations, new Organisation("COLP", "City of London Police", "police"));
        register(organisations, new Organisation("HO", "Home Office", "home-office"));
    }

    private static void register(Organisations organisations, Organisation organisation) {
        organisations.register(organisation);
        Feeds.load().all().stream()
                .filter(feed -> feed.suppliers().contains(organisation.kind()))
                .forEach(feed -> organisations.agree(new Agreement(
                        organisation.code(),
                        feed.name(),
                        "test",
                        List.of("partner", "public"),
                        90,
                        LocalDate.of(2009, 1, 1))));
    }

    /** Registers a supplier with agreements for every feed that its kind supplies. */
    void register(String code, String name, String kind) {
        register(context.getBean(Organisations.class), new Organisation(code, name, kind));
    }

    static HubSettings h2(Path folder) {
        return new HubSettings(folder, Map.of("DATAHUB_KEYS", KEYS));
    }

    static HubSettings postgresql(Path folder) {
        TestDatabases.TestDatabase database = TestDatabases.postgresql();
        return new HubSettings(
                folder,
                new HashMap<>(Map.of(
                        "DATAHUB_KEYS", KEYS,
                        "DATAHUB_DATABASE_URL", database.url(),
                        "DATAHUB_DATABASE_USER", database.user(),
                        "DATAHUB_DATABASE_PASSWORD", database.password())));
    }

    static RunningHub on(String database, Path folder) {
        return on(database, folder, AFTER_2025);
    }

    static RunningHub on(String database, Path folder, Clock clock) {
        Path data = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunningHub(database.equals("H2") ? h2(data) : postgresql(data), clock);
    }

    /** The whole hub with its pages, on any free port. */
    static RunningHub serving(Path folder, Clock clock, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("DATAHUB_KEYS", KEYS, "DATAHUB_PORT", "0"));
        all.putAll(environment);
        return new RunningHub(
                Hub.serve(new HubSettings(folder.resolve(UUID.randomUUID().toString()), all), clock));
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    PlainBrowser browser() {
        return new PlainBrowser(port());
    }

    static RunningHub of(HubSettings settings) {
        return of(settings, AFTER_2025);
    }

    static RunningHub of(HubSettings settings, Clock clock) {
        try {
            Files.createDirectories(settings.dataDir());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunningHub(settings, clock);
    }

    SubmissionOutcome submit(Path file, String feed, String organisation, String period, String... confirmed) {
        try {
            var request = new SubmissionRequest(file, feed, organisation, Period.of(period), Set.of(confirmed));
            return context.getBean(Reception.class).submit(request, stage -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    long count(String query, Object... parameters) {
        return sql().sql(query).params(parameters).query(Long.class).optional().orElse(0L);
    }

    @Override
    public void close() {
        context.close();
    }
}
