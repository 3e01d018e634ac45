package london.datahub.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import london.datahub.job.Linking;

/**
 * A hub that takes in a council's list with names, links it, and then writes what is alive on its heap while it goes on:
 * HEAP-FILE, its folder, the list.
 */
final class HeapSubmitRun {
    private HeapSubmitRun() {}

    public static void main(String[] arguments) throws Exception {
        try (RunningHub hub = RunningHub.on("H2", Path.of(arguments[1]))) {
            hub.register("E09000010", "Enfield", "authority");
            Path list = Path.of(arguments[2]);
            boolean refused = hub.submit(list, "safeguarding-concerns", "E09000010", "2021-04..2021-12")
                    .refused();
            long facts = hub.context.getBean(Linking.class).run().facts();
            boolean kept = !HeapRun.KEPT.isEmpty();
            System.out.println((refused || !kept ? "refused " : "linked ") + facts);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], true);
        }
        System.exit(0);
    }
}
