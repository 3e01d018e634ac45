package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import london.datahub.bench.PerformancePage;
import org.junit.jupiter.api.Test;

/**
 * Linkage from encodings to persons, of three sizes and more by {@code -Dbench.people=10000,100000,1000000,10000000}:
 * each in a Java of its own, with a heap of 1.5 GB up to a million and 8 GB above.
 */
class LinkageBenchmark {
    private static final int MILLION = 1_000_000;
    private static final double SECONDS = 30;
    private static final double ADDED_SECONDS = 5;

    @Test
    void people_are_linked_in_no_more_than_n_log_n() throws Exception {
        List<LinkageRun.Took> runs = new ArrayList<>();
        for (String size :
                System.getProperty("bench.people", "10000,100000,1000000").split(",")) {
            runs.add(run(Integer.parseInt(size)));
        }
        PerformancePage.write("linking people", table(runs));
        Path pictures = Path.of(System.getProperty("basedir", "."), "docs", "pictures");
        Files.createDirectories(pictures);
        Files.writeString(pictures.resolve("linking.svg"), LinkagePicture.of(runs));
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).processor())
                    .as("no worse than n log n")
                    .isLessThan(allowed(runs.get(i - 1), runs.get(i)));
        }
    }

    /** What the larger run may take, going by the smaller one and n log n. */
    private static double allowed(LinkageRun.Took smaller, LinkageRun.Took larger) {
        return smaller.processor() * nLogN(larger.records()) / nLogN(smaller.records());
    }

    static double nLogN(double n) {
        return n * Math.log(n);
    }

    private static LinkageRun.Took run(int size) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        size <= MILLION ? "-Xmx1500m" : "-Xmx8g",
                        "-cp",
                        classpath(),
                        LinkageRun.class.getName(),
                        Integer.toString(size))
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
        return LinkageRun.Took.of(said.lines()
                .filter(line -> line.startsWith("took "))
                .findFirst()
                .orElseThrow());
    }

    private static String classpath() {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(path -> path != null)
                .findFirst()
                .orElseThrow();
    }

    private static String table(List<LinkageRun.Took> runs) {
        StringBuilder table =
                new StringBuilder("| records | s | processor s | records/s | heap at most, MiB | 10,000 more, s |"
                        + " processor s |\n|---|---|---|---|---|---|---|\n");
        for (LinkageRun.Took took : runs) {
            table.append(String.format(
                    Locale.ENGLISH,
                    "| %,d | %.1f | %.1f | %,.0f | %,d | %.1f | %.1f |%n",
                    took.records(),
                    took.seconds(),
                    took.processor(),
                    took.records() / took.seconds(),
                    took.heap(),
                    took.addedSeconds(),
                    took.addedProcessor()));
        }
        return table + "\n" + verdict(runs);
    }

    private static String verdict(List<LinkageRun.Took> runs) {
        return runs.stream()
                .filter(took -> took.records() == MILLION)
                .map(took -> String.format(
                        Locale.ENGLISH,
                        "A million in %.0f s: %s. 10,000 more in %.0f s: %s.",
                        SECONDS,
                        took.seconds() < SECONDS ? "reached" : "not reached",
                        ADDED_SECONDS,
                        took.addedSeconds() < ADDED_SECONDS ? "reached" : "not reached"))
                .findFirst()
                .orElse("A million are not among the sizes of this run.");
    }
}
