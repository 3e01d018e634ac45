package london.datahub.read;

import java.io.IOException;
import java.nio.file.Path;
import london.datahub.issue.Refusal;

/** Reads files one after another and says of each how it ended and how long it took, in milliseconds. */
final class HostileFilesReader {
    private HostileFilesReader() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            long start = System.nanoTime();
            String end = end(Path.of(file));
            System.out.println(
                    Path.of(file).getFileName() + " " + (System.nanoTime() - start) / 1_000_000 + " ms " + end);
        }
    }

    private static String end(Path file) throws IOException {
        long count = 0;
        try (LaidOutRows rows = new LaidOutRows(SourceFile.at(file), MadeFeed.WITH_COUNTS)) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return "read " + count + " rows";
        } catch (Refusal refusal) {
            return "refused: " + refusal.getMessage();
        }
    }
}
