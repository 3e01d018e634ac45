package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import london.datahub.bench.Contest;
import london.datahub.bench.MadeConcerns;
import london.datahub.bench.MadeFile;
import london.datahub.bench.PerformancePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a workbook, set against an Aalto pass that only makes its values. */
class WorkbookReadingBenchmark {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final String PEER = "bare Aalto pass";
    private static final double AT_LEAST = 0.5;

    @TempDir
    Path folder;

    @Test
    void a_workbook_is_read_at_half_the_rate_of_a_bare_pass() throws Exception {
        Path file = MadeFile.xlsx(folder.resolve("made.xlsx"), new MadeConcerns(), ROWS);
        assertThat(read(file)).isEqualTo(bare(file)).isGreaterThan(ROWS * 15L);
        Contest contest = Contest.over(ROWS, "the hub", () -> read(file), PEER, () -> bare(file));
        PerformancePage.write("reading a workbook", contest.table(Map.of(PEER, AT_LEAST)));
        assertThat(contest.against(PEER)).isGreaterThanOrEqualTo(AT_LEAST);
    }

    /** Returns how many cells are filled, as the bare pass does: a figure that both ways must agree on. */
    private static long read(Path path) throws Exception {
        long cells = 0;
        try (SourceRows rows = SourceFile.at(path).rows()) {
            while (rows.hasNext()) {
                for (String cell : rows.next().cells()) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long bare(Path path) throws Exception {
        AtomicLong cells = new AtomicLong();
        BareWorkbook.read(path, row -> cells.addAndGet(row.size()));
        return cells.get();
    }
}
