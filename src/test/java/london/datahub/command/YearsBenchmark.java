package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    private static final OperatingSystemMXBean JAVA =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    Path folder;

    /**
     * What it took on one day of release, with that many years in the hub.
     *
     * @param intake for the files since the release before
     * @param everybody until the public's release stands; {@code partners} the same for theirs
     */
    record Took(int years, int files, Spent intake, Spent link, Spent everybody, Spent partners, double mebibytes) {
        double publish() {
            return everybody.seconds() + partners.seconds();
        }

        private String row() {
            return String.format(
                    Locale.ENGLISH,
                    "| %d | %,d | %s | %s | %s | %s | %.0f | %,.0f |%n",
                    years,
                    files,
                    intake.words(),
                    link.words(),
                    everybody.words(),
                    partners.words(),
                    publish(),
                    mebibytes);
        }
    }

    /** Seconds by the clock, and seconds of the processor that the hub worked; the server's are not among them. */
    record Spent(double seconds, double worked) {
        private String words() {
            return String.format(Locale.ENGLISH, "%.0f (%.0f)", seconds, worked);
        }
    }

    @Test
    void ten_years_are_published_within_two_minutes() throws Exception {
        DemoOptions options = new DemoOptions(42, 1, Integer.getInteger("bench.years", 10));
        Demonstration demonstration = Demonstration.write(folder.resolve("files"), options);
        try (BenchServer server = new BenchServer();
                DemoHub hub = new DemoHub(server.settings(Files.createDirectories(folder.resolve("data"))))) {
            assertThat(measure(hub, demonstration, options)).allMatch(took -> took.publish() < AT_MOST_SECONDS);
        }
    }

    // After each year, so that a run that is stopped has told something.
    private static void write(List<Took> all) throws IOException {
        StringBuilder table = new StringBuilder("By the clock, in brackets the processor time of the hub; seconds.\n\n"
                + "| years | files since | intake | linkage | public release | partners' release | both releases"
                + " | database, MiB |\n|---|---|---|---|---|---|---|---|\n");
        all.forEach(took -> table.append(took.row()));
        boolean reached = all.stream().allMatch(took -> took.publish() < AT_MOST_SECONDS);
        table.append(
                "\nBoth releases in under %.0f s: %s.".formatted(AT_MOST_SECONDS, reached ? "reached" : "not reached"));
        PerformancePage.write("ten years", table.toString());
        Path pictures = Path.of(System.getProperty("basedir", "."), "docs", "pictures");
        Files.createDirectories(pictures);
        Files.writeString(pictures.resolve("years.svg"), YearsPicture.of(all));
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
            Spent intake = spent(() -> {
                for (DemoFile file : come) {
                    deliveries.bring(file);
                }
            });
            hub.clock.moveTo(day);
            Spent link = spent(hub.context.getBean(Linking.class)::run);
            Spent everybody = spent(() -> release(hub, Audience.PUBLIC));
            Spent partners = spent(() -> release(hub, Audience.PARTNER));
            all.add(new Took(all.size() + 1, come.size(), intake, link, everybody, partners, mebibytes(hub)));
            write(all);
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

    private static Spent spent(Work work) throws IOException {
        long start = System.nanoTime();
        long worked = JAVA.getProcessCpuTime();
        work.run();
        return new Spent((System.nanoTime() - start) / 1e9, (JAVA.getProcessCpuTime() - worked) / 1e9);
    }
}
