package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import london.datahub.bench.MadeFile;
import london.datahub.bench.MadeOffences;
import london.datahub.bench.PerformancePage;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionRequest;
import london.datahub.validate.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an intake holds in memory, by the number of its rows: at twenty points of a run, evenly over its rows, and at
 * every later stage a full collection is asked for, and the heap still in use then is what is alive.
 */
class IntakeMemoryBenchmark {
    private static final int MANY = Integer.getInteger("bench.rows", 1_000_000);
    private static final int FEW = MANY / 10;
    private static final int LOOKS = 20;
    private static final double MOST_GROWTH = 1.25;
    private static final double MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void ten_times_the_rows_need_no_more_memory() throws Exception {
        try (BenchServer server = new BenchServer();
                RunningHub hub = RunningHub.of(server.settings(folder.resolve("data")))) {
            mostAlive(hub, server, FEW / 10);
            double few = mostAlive(hub, server, FEW);
            double many = mostAlive(hub, server, MANY);
            String text = String.format(
                    Locale.ENGLISH,
                    "| rows of met-offences, .csv | most alive after a full collection, MiB |%n|---|---|%n"
                            + "| %,d | %.1f |%n| %,d | %.1f |%n%nGrowth %.2f, at most %.2f: %s.",
                    FEW,
                    few,
                    MANY,
                    many,
                    many / few,
                    MOST_GROWTH,
                    many / few <= MOST_GROWTH ? "reached" : "not reached");
            PerformancePage.write("memory of an intake", text);
            assertThat(many / few).isLessThanOrEqualTo(MOST_GROWTH);
        }
    }

    private double mostAlive(RunningHub hub, BenchServer server, int rows) throws Exception {
        Path file = MadeFile.csv(folder.resolve("made.csv"), new MadeOffences(), rows);
        server.empty();
        double[] most = {alive()};
        long[] brought = {0, 0};
        var request = new SubmissionRequest(file, "met-offences", "MPS", Period.of("2021-05"), Set.of());
        hub.context.getBean(Reception.class).submit(request, stage -> {
            brought[0] += stage.startsWith("brought in") ? Long.parseLong(stage.replaceAll("\\D+", "")) : 0;
            if (!stage.startsWith("brought in") || brought[0] >= brought[1]) {
                brought[1] += rows / LOOKS;
                most[0] = Math.max(most[0], alive());
            }
        });
        assertThat(brought[0]).isEqualTo(rows + 1);
        return most[0];
    }

    private static double alive() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MIB;
    }
}
