package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import london.datahub.bench.PerformancePage;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All 33 authorities hand over the demonstration's file of a quarter at the same moment: how long each waits for its answer,
 * without workers and with 1, 2 and 4 on the same machine; others by {@code -Dbench.workers=0,1}.
 */
class EverybodyAtOnceBenchmark {
    private static final double AT_MOST_SECONDS = 30;
    private static final int AUTHORITIES = 33;
    private static final YearMonth WARMING_UP = YearMonth.of(2021, 4);
    private static final YearMonth MEASURED = YearMonth.of(2021, 7);
    private static final String FEED = "safeguarding-concerns";
    private static final long STEADY_CLOCK = 0;

    @TempDir
    Path folder;

    private List<DemoFile> files;

    /** Seconds until each answer, the quickest first. */
    private record Waits(int workers, List<Double> seconds) {
        double share(double share) {
            return seconds.get((int) Math.ceil(share * seconds.size()) - 1);
        }

        boolean reached() {
            return share(0.95) < AT_MOST_SECONDS;
        }

        String row() {
            return String.format(
                    Locale.ENGLISH,
                    "| %d | %.1f | %.1f | %.1f | %s |%n",
                    workers,
                    share(0.5),
                    share(0.95),
                    share(1),
                    reached() ? "yes" : "no");
        }
    }

    @Test
    void every_authority_is_answered_and_19_of_20_within_half_a_minute() throws Exception {
        files = Demonstration.write(folder, DemoOptions.DEFAULT).files().stream()
                .filter(file -> file.feed().equals(FEED))
                .toList();
        List<Waits> all = new ArrayList<>();
        for (String workers : System.getProperty("bench.workers", "0,1,2,4").split(",")) {
            all.add(measure(Integer.parseInt(workers)));
        }
        StringBuilder table = new StringBuilder("| workers beside the hub | half answered within, s | 95 in 100, s |"
                + " the slowest, s | 95 in 100 under 30 s |\n|---|---|---|---|---|\n");
        all.forEach(waits -> table.append(waits.row()));
        PerformancePage.write("everybody at once", table.toString());
        assertThat(all).allMatch(Waits::reached);
    }

    private Waits measure(int workers) throws Exception {
        try (BenchServer server = new BenchServer()) {
            HubSettings settings = server.settings(Files.createDirectories(folder.resolve("with-" + workers)));
            try (RunningHub hub = RunningHub.of(settings)) {
                files.stream()
                        .map(DemoFile::organisation)
                        .distinct()
                        .forEach(code -> hub.register(code, code, "authority"));
            }
            List<ChaosHub> processes = new ArrayList<>();
            try {
                processes.add(new ChaosHub("manager", settings, STEADY_CLOCK, 0));
                for (int i = 0; i < workers; i++) {
                    processes.add(new ChaosHub("worker", settings, STEADY_CLOCK, 0));
                }
                for (ChaosHub process : processes) {
                    process.awaitReady();
                }
                answers(processes.get(0), WARMING_UP);
                return new Waits(workers, answers(processes.get(0), MEASURED));
            } finally {
                for (ChaosHub process : processes) {
                    process.kill();
                }
            }
        }
    }

    private List<Double> answers(ChaosHub hub, YearMonth quarter) throws Exception {
        List<DemoFile> sent =
                files.stream().filter(file -> file.from().equals(quarter)).toList();
        assertThat(sent).hasSize(AUTHORITIES);
        ExecutorService sending = Executors.newFixedThreadPool(sent.size());
        List<Future<Double>> waits = new ArrayList<>();
        for (DemoFile file : sent) {
            waits.add(sending.submit(() -> seconds(hub, file)));
        }
        double[] seconds = new double[waits.size()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = waits.get(i).get();
        }
        sending.shutdown();
        return Arrays.stream(seconds).sorted().boxed().toList();
    }

    private static double seconds(ChaosHub hub, DemoFile file) throws Exception {
        long start = System.nanoTime();
        String answer = hub.answer(file.organisation(), file.feed(), file.from() + ".." + file.to(), file.file());
        assertThat(answer).contains("LOADED");
        return (System.nanoTime() - start) / 1e9;
    }
}
