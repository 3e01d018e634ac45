package london.datahub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * docs/performance.md: each benchmark owns what stands between its two markers; every other word is written by hand and
 * left as it is. A section that is not there yet comes at the end.
 */
public final class PerformancePage {
    private PerformancePage() {}

    /** Writes a benchmark's section, and prints it. */
    public static void write(String section, String text) throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "docs", "performance.md");
        String measured = "On " + Machine.words() + ".\n\n" + text.strip();
        Files.writeString(page, with(Files.readString(page), section, measured));
        System.out.println("\n" + section + "\n" + measured + "\n");
    }

    static String with(String page, String section, String text) {
        String begin = "<!-- measured: " + section + " -->\n";
        String end = "<!-- end: " + section + " -->";
        int from = page.indexOf(begin);
        if (from < 0) {
            return page.stripTrailing() + "\n\n" + begin + text + "\n" + end + "\n";
        }
        int to = page.indexOf(end, from);
        if (to < 0) {
            throw new IllegalStateException("docs/performance.md: the section \"" + section + "\" has no end.");
        }
        return page.substring(0, from + begin.length()) + text + "\n" + page.substring(to);
    }
}
