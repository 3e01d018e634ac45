package london.datahub.command;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Readers at the same time: each asks for a page, then for a file that never changes, and then looks at it for a second. */
final class Crowd {
    private static final int LOOKED_AT = Integer.getInteger("bench.pause", 1000);

    private final PlainBrowser browser;
    private final List<String> pages;
    private final String unchanging;
    private final ConcurrentLinkedQueue<Long> ofPages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> ofFiles = new ConcurrentLinkedQueue<>();
    private final AtomicLong errors = new AtomicLong();
    private double seconds;

    Crowd(PlainBrowser browser, List<String> pages, String unchanging) {
        this.browser = browser;
        this.pages = pages;
        this.unchanging = unchanging;
    }

    /** Asks for every page a few times before anything is measured: a page is made once for a release and then kept. */
    void warm() {
        for (int round = 0; round < 5; round++) {
            pages.forEach(page -> ask(page, ofPages));
        }
        ofPages.clear();
    }

    /** Lets so many people read for so long. */
    void read(int readers, int seconds) {
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> all = new ArrayList<>();
        IntStream.range(0, readers).forEach(n -> all.add(new Thread(() -> read(new Random(n), end))));
        all.forEach(Thread::start);
        try {
            for (Thread reader : all) {
                reader.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        this.seconds = (System.nanoTime() - began) / 1e9;
    }

    private void read(Random random, long end) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LOOKED_AT + 1));
            while (System.nanoTime() < end) {
                ask(pages.get(random.nextInt(pages.size())), ofPages);
                ask(unchanging, ofFiles);
                TimeUnit.MILLISECONDS.sleep(LOOKED_AT / 2 + random.nextInt(LOOKED_AT + 1));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(String path, ConcurrentLinkedQueue<Long> took) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = browser.ask(HttpRequest.newBuilder(browser.address(path)));
            took.add(System.nanoTime() - began);
            if (answer.statusCode() != 200) {
                errors.incrementAndGet();
            }
        } catch (RuntimeException e) {
            errors.incrementAndGet();
        }
    }

    long errors() {
        return errors.get();
    }

    /** Returns how many milliseconds so many of a hundred pages took at most. */
    double ofPages(int percent) {
        return milliseconds(ofPages, percent);
    }

    private static double milliseconds(ConcurrentLinkedQueue<Long> took, int percent) {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    String table(int readers, double most) {
        return String.format(
                Locale.ENGLISH,
                "| | answers | a second | p50, ms | p95, ms | at most, ms | reached |%n|---|---|---|---|---|---|---|%n"
                        + "%s%s%nEach page was made before. %d readers for %.0f s, each looking for %.1f s at a page; %d errors.",
                line("a page", ofPages, String.format(Locale.ENGLISH, "%.0f", most), ofPages(95) < most ? "yes" : "no"),
                line("a file that never changes, from the same server", ofFiles, "", ""),
                readers,
                seconds,
                LOOKED_AT / 1000.0,
                errors.get());
    }

    private String line(String what, ConcurrentLinkedQueue<Long> took, String most, String reached) {
        return String.format(
                Locale.ENGLISH,
                "| %s | %,d | %.1f | %.1f | %.1f | %s | %s |%n",
                what,
                took.size(),
                took.size() / seconds,
                milliseconds(took, 50),
                milliseconds(took, 95),
                most,
                reached);
    }
}
