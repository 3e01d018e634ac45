package london.datahub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The machine and the Java that a figure was measured on. */
final class Machine {
    private static final long MIB = 1 << 20;

    private Machine() {}

    static String words() throws IOException {
        Runtime java = Runtime.getRuntime();
        return LocalDate.now() + ": " + java.availableProcessors() + " cores (" + first("/proc/cpuinfo", "model name")
                + "), memory " + first("/proc/meminfo", "MemTotal") + ", " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.vm.version") + ", heap at most " + java.maxMemory() / MIB + " MiB, "
                + ManagementFactory.getGarbageCollectorMXBeans()
                        .get(0)
                        .getName()
                        .split(" ")[0]
                + ", load of the machine at the end "
                + Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10) / 10.0;
    }

    private static String first(String file, String key) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "not known";
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("not known");
        }
    }
}
