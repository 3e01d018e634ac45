package london.datahub.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import picocli.CommandLine;

/** Encodes and links a file and then writes what is alive on the heap: HEAP-FILE, then what link-evaluate takes. */
final class HeapRun {
    /** Is found in the dump, or the search is no search. */
    static final String KEPT = String.join("", "Zanzi", "markeripa");

    private HeapRun() {}

    public static void main(String[] arguments) throws Exception {
        int exit = evaluate(Arrays.copyOfRange(arguments, 1, arguments.length));
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], true);
        System.exit(KEPT.isEmpty() ? 1 : exit);
    }

    private static int evaluate(String[] arguments) {
        return new CommandLine(new LinkEvaluateCommand()).execute(arguments);
    }
}
