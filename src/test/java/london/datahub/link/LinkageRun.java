package london.datahub.link;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import london.datahub.link.SyntheticPeople.Kind;

/**
 * Links generated people of a size in a Java of its own and prints what it took: records, seconds, seconds of the
 * processor, MiB of heap at most, then seconds and processor seconds for the last 10,000 of them once the rest is known.
 */
final class LinkageRun {
    private static final int AT_ONCE = 500_000;
    private static final int ADDED = 10_000;

    private LinkageRun() {}

    /** What a run took. */
    record Took(int records, double seconds, double processor, long heap, double addedSeconds, double addedProcessor) {
        static Took of(String line) {
            String[] parts = line.split(" ");
            return new Took(
                    Integer.parseInt(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Long.parseLong(parts[4]),
                    Double.parseDouble(parts[5]),
                    Double.parseDouble(parts[6]));
        }
    }

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        Population people = people(size);
        System.gc();
        AtomicLong heap = watchedHeap();
        double[] start = now();
        Linkage linkage = new Linkage(people, new Evidence(), LinkageRules.load());
        linkage.links();
        double[] linked = now();
        Learnt learnt = linkage.learnt();
        linkage = null;
        double[] before = now();
        long[] added = LongStream.range(Math.max(0, size - ADDED), size).toArray();
        new Linkage(people, new Evidence(), LinkageRules.load(), learnt).linksAround(added);
        double[] after = now();
        System.out.printf(
                Locale.ROOT,
                "took %d %.2f %.2f %d %.2f %.2f%n",
                size,
                linked[0] - start[0],
                linked[1] - start[1],
                heap.get(),
                after[0] - before[0],
                after[1] - before[1]);
    }

    /** People of several batches, each in random order. */
    private static Population people(int size) {
        Population people = new Population(Linked.FIELDS, Linked.STRENGTH.flip());
        for (int from = 0; from < size; from += AT_ONCE) {
            Linked.add(
                    people, new SyntheticPeople(Kind.HISTORIC, 100 + from).entries(Math.min(AT_ONCE, size - from)), 1);
        }
        return people;
    }

    private static double[] now() {
        long processor = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new double[] {System.nanoTime() / 1e9, processor / 1e9};
    }

    /** Looks again and again, since each part of the heap is fullest at another time. */
    private static AtomicLong watchedHeap() {
        AtomicLong most = new AtomicLong();
        Thread watch = new Thread(() -> {
            while (true) {
                Runtime java = Runtime.getRuntime();
                most.accumulateAndGet(java.totalMemory() - java.freeMemory() >> 20, Math::max);
                LockSupport.parkNanos(20_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
        return most;
    }
}
