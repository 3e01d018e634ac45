package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import london.datahub.bench.PerformancePage;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import london.datahub.job.Linking;
import london.datahub.publish.Audience;
import london.datahub.publish.Publisher;
import london.datahub.publish.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten years of the demonstration, released once a year: what each job takes as the years grow, and how large the database
 * becomes. Fewer years by {@code -Dbench.years=3}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class YearsBenchmark {
    private static final double AT_MOST_SECONDS = 120;
    private static final double MEBI = 1024.0 * 1024;

    @TempDir
    Path folder;

    /**
     * What it took on one day of release, with that many years in the hub.
     *
     * @param intake seconds for the files since the release before
     * @param everybody seconds until the public's release stands; {@code partners} the same for theirs
     */
    record Took(int years, int files, double intake, double link, double everybody, double partners, double mebibytes) {
        double publish() {
            return everybody + partners;
        }

        private String row() {
            return String.format(
                    Locale.ENGLISH,
                    "| %d | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %,.0f |%n",
                    years,
                    files,
                    intake,
                    link,
                    everybody,
                    partners,
                    publish(),
                    mebibytes);
        }
    }

    @Test
    void ten_years_are_published_within_two_minutes() throws Exception {
        List<Took> all;
        DemoOptions options = new DemoOptions(42, 1, Integer.getInteger("bench.years", 10));
        Demonstration demonstration = Demonstration.write(folder.resolve("files"), options);
        try (BenchServer server = new BenchServer();
                DemoHub hub = new DemoHub(server.settings(Files.createDirectories(folder.resolve("data"))))) {
            all = measure(hub, demonstration, options);
        }
        StringBuilder table = new StringBuilder("| years | files since | intake, s | linkage, s | public release, s"
                + " | partners' release, s | both, s | database, MiB |\n|---|---|---|---|---|---|---|---|\n");
        all.forEach(took -> table.append(took.row()));
        boolean reached = all.stream().allMatch(took -> took.publish() < AT_MOST_SECONDS);
        table.append(
                "\nBoth releases in under %.0f s: %s.".formatted(AT_MOST_SECONDS, reached ? "reached" : "not reached"));
        PerformancePage.write("ten years", table.toString());
        Path pictures = Path.of(System.getProperty("basedir", "."), "docs", "pictures");
        Files.createDirectories(pictures);
        Files.writeString(pictures.resolve("years.svg"), YearsPicture.of(all));
        assertThat(all).allMatch(took -> took.publish() < AT_MOST_SECONDS);
    }

    private static List<Took> measure(DemoHub hub, Demonstration demonstration, DemoOptions options)
            throws IOException {
        DemoDeliveries deliveries = new DemoDeliveries(hub.context, hub.clock, stage -> {});
        deliveries.register(demonstration.organisations(), options.firstMonth().atDay(1));
        List<Took> all = new ArrayList<>();
        List<DemoFile> left = demonstration.files();
        for (LocalDate day : options.releaseDays()) {
            List<DemoFile> come = left.stream()
                    .takeWhile(file -> file.submitOn().isBefore(day))
                    .toList();
            left = left.subList(come.size(), left.size());
            double intake = seconds(() -> {
                for (DemoFile file : come) {
                    deliveries.bring(file);
                }
            });
            hub.clock.moveTo(day);
            double link = seconds(hub.context.getBean(Linking.class)::run);
            double everybody = seconds(() -> release(hub, Audience.PUBLIC));
            double partners = seconds(() -> release(hub, Audience.PARTNER));
            all.add(new Took(all.size() + 1, come.size(), intake, link, everybody, partners, mebibytes(hub)));
            System.out.print(all.get(all.size() - 1).row());
        }
        return all;
    }

    private static void release(DemoHub hub, Audience audience) {
        Publisher publisher = hub.context.getBean(Publisher.class);
        int number = publisher.draft(hub.clock.instant(), audience.word());
        publisher.approve(number, "The benchmark");
        System.out.println(hub.context.getBean(Releases.class).numbered(number).attack());
    }

    private static double mebibytes(DemoHub hub) {
        return hub.sql()
                        .sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single()
                / MEBI;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
