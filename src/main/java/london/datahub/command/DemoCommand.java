package london.datahub.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import london.datahub.demo.DemoClock;
import london.datahub.demo.DemoOptions;
import london.datahub.issue.Refusal;
import london.datahub.publish.Releases;
import london.datahub.schedule.Scheduler;
import london.datahub.secret.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the demonstration: writes its files, takes them in on the days they came, releases, then serves. */
@Command(name = "demo", description = "Makes the demonstration, runs every job, releases, then serves.")
final class DemoCommand extends HubCommand {
    @Option(names = "--no-serve", description = "end when the demonstration is made")
    private boolean noServe;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed makes the same files (42)")
    private long seed = DemoOptions.DEFAULT.seed();

    @Option(names = "--size", paramLabel = "F", description = "how much; only 1 equals the printed figures (1)")
    private double size = DemoOptions.DEFAULT.size();

    @Option(names = "--years", paramLabel = "N", description = "financial years up to 2021-22, 1 to 10 (2)")
    private int years = DemoOptions.DEFAULT.years();

    @Override
    public Integer call() throws IOException {
        HubSettings settings = settings();
        settings.makeDataDir();
        DemoFolder folder = new DemoFolder(settings.dataDir().resolve("demo"), options());
        makeKey(settings);
        DemoClock clock = new DemoClock(Hub.LONDON);
        Instant start = Instant.now();
        try (var hub = Hub.start(settings, clock)) {
            new DemoRun(hub, clock, folder, this::say, stage -> {}).make();
            List<String> accounts = new DemoAccounts(hub).make();
            String words = new DemoReport(hub, folder, Duration.between(start, Instant.now())).words(settings);
            answer(
                    Map.of("releases", hub.getBean(Releases.class).list().size()),
                    words + "\nSign in with the password \"" + DemoAccounts.PASSWORD + "\" as:\n"
                            + String.join("\n", accounts));
        }
        if (noServe) {
            return DataHub.DONE;
        }
        Hub.serve(settings, Hub.clock()).getBean(Scheduler.class).start(ServeCommand.LOOK_EVERY_SECONDS);
        say("Ready: http://localhost:" + System.getenv().getOrDefault("DATAHUB_PORT", "8080") + " (Ctrl+C stops it).");
        return ServeCommand.SERVING;
    }

    private DemoOptions options() {
        try {
            return new DemoOptions(seed, size, years);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(e.getMessage(), "Nothing was made.");
        }
    }

    private void makeKey(HubSettings settings) throws IOException {
        if (!settings.keysAreGiven()) {
            KeyRing.make(settings.keyFile());
            say("Made a key for the demonstration: " + settings.keyFile() + " (for its owner alone).");
        }
    }
}
