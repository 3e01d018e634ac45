package london.datahub.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import london.datahub.access.Organisations;
import london.datahub.collect.Originals;
import london.datahub.collect.Uploads;
import london.datahub.dashboard.Boundaries;
import london.datahub.dashboard.Dashboards;
import london.datahub.dashboard.Pages;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.narrative.ReviewDesk;
import london.datahub.publish.Audience;
import london.datahub.publish.Audit;
import london.datahub.publish.CuratedViews;
import london.datahub.publish.Export;
import london.datahub.publish.NamedReaders;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.Publisher;
import london.datahub.publish.Releases;
import london.datahub.publish.TableDefinitions;
import london.datahub.read.LargestFile;
import london.datahub.secret.Envelope;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Connections;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.Migrations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The running hub: its parts, put together for one command. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = "london.datahub",
        // Pages need what only a web server has: HubPages brings them.
        excludeFilters = @Filter({Controller.class, ControllerAdvice.class}))
class Hub {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Starts the hub without its web pages. */
    static ConfigurableApplicationContext start(HubSettings settings, Clock clock) {
        return start(settings, clock, WebApplicationType.NONE);
    }

    /** Starts the hub with its web pages. */
    static ConfigurableApplicationContext serve(HubSettings settings, Clock clock) {
        try {
            return start(settings, clock, WebApplicationType.SERVLET);
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof PortInUseException port) {
                throw Refusal.againstARule(
                        "Port " + port.getPort() + " of this machine is in use by another program.",
                        "Stop that one, or set DATAHUB_PORT to another port.");
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(HubSettings settings, Clock clock, WebApplicationType web) {
        KeyRing keys = settings.keys();
        settings.makeDataDir();
        // H2's port is for this machine alone
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return new SpringApplicationBuilder(Hub.class)
                .web(web)
                // A command makes what it asks for; pages and what only they need are never made without a server.
                .lazyInitialization(web == WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    register(beans, HubSettings.class, () -> settings);
                    register(beans, Clock.class, () -> clock);
                    register(beans, KeyRing.class, () -> keys);
                })
                .properties(Map.of("spring.main.banner-mode", "off"))
                .properties(settings.server())
                .run();
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type, Supplier<T> part) {
        context.registerBean(type, part);
    }

    static Clock clock() {
        return Clock.system(LONDON);
    }

    @Bean
    DataSource dataSource(HubSettings settings, KeyRing keys) {
        HikariDataSource dataSource =
                Connections.open(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword(keys));
        dataSource.setMaximumPoolSize(8);
        Migrations.apply(dataSource);
        return dataSource;
    }

    @Bean
    Feeds feeds() {
        return Feeds.load();
    }

    @Bean
    LargestFile largestFile(HubSettings settings) {
        return settings.largestFile();
    }

    @Bean
    Organisations organisations(JdbcClient database) {
        return new Organisations(database);
    }

    @Bean
    Originals originals(JdbcClient database, KeyRing keys, HubSettings settings) {
        return new Originals(database, new Envelope(keys), settings.dataDir().resolve("originals"));
    }

    @Bean
    Uploads uploads(KeyRing keys, HubSettings settings, Clock clock) {
        return new Uploads(new Envelope(keys), settings.dataDir().resolve("uploads"), clock);
    }

    @Bean
    ReviewDesk reviewDesk(
            JdbcClient database,
            Originals originals,
            Feeds feeds,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ReviewDesk(database, originals, feeds, transactions, clock);
    }

    @Bean
    Publisher publisher(DataSource dataSource, Leases leases, Clock clock, Feeds feeds, TableDefinitions tables) {
        return new Publisher(dataSource, leases, clock, feeds, CuratedViews.load(), tables);
    }

    @Bean
    Releases releases(DataSource dataSource) {
        return new Releases(dataSource);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource partnerReader(AudienceReaders readers) {
        return readers.open(Audience.PARTNER);
    }

    @Bean
    AudienceReaders audienceReaders(DataSource dataSource, HubSettings settings, KeyRing keys) {
        return new AudienceReaders(dataSource, settings, keys);
    }

    @Bean
    Audit audit(DataSource dataSource, TableDefinitions tables) {
        return new Audit(dataSource, tables);
    }

    @Bean
    NamedReaders namedReaders(DataSource dataSource, Clock clock) {
        return new NamedReaders(dataSource, clock);
    }

    @Bean
    PublishedTables publishedTables(@Qualifier("partnerReader") HikariDataSource reader) {
        return new PublishedTables(reader, Audience.PARTNER);
    }

    @Bean
    TableDefinitions tableDefinitions(Feeds feeds) {
        return TableDefinitions.load(feeds);
    }

    @Bean
    Dashboards dashboards(PublishedTables tables, TableDefinitions definitions, HubSettings settings) {
        return new Dashboards(
                Pages.load(definitions::shape),
                tables,
                definitions::shape,
                Boundaries.in(settings.dataDir().resolve("boundaries")));
    }

    @Bean
    Export export(PublishedTables tables) {
        return new Export(tables);
    }
}
