package london.datahub.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link ChaosProcess} as the test holds it: started, asked, stopped for a while, killed. */
final class ChaosHub {
    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Map<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final List<String> said = java.util.Collections.synchronizedList(new ArrayList<>());
    private final PrintStream ask;
    private volatile boolean ended;

    /** @param largestFileKb the size from which on no file can be written, as on a full disk; 0 where there is none */
    ChaosHub(String role, HubSettings settings, long seed, int largestFileKb) throws IOException {
        List<String> command = new ArrayList<>();
        if (largestFileKb > 0) {
            command.addAll(List.of("bash", "-c", "ulimit -f " + largestFileKb + "; exec \"$@\"", "bash"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Ddatahub.lease=PT2S",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosProcess.class.getName(),
                role,
                settings.dataDir().toString(),
                String.valueOf(seed)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings.environment());
        process = builder.start();
        ask = new PrintStream(process.getOutputStream(), true);
        Thread listener = new Thread(this::listen, "chaos");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // it was killed
        }
        ended = true;
        ready.countDown();
        asked.values().forEach(answer -> answer.complete(""));
    }

    private void hear(String line) {
        said.add(line);
        if (line.equals(ChaosProcess.READY)) {
            ready.countDown();
        }
        String[] words = line.split(" ", 2);
        CompletableFuture<String> answer = words.length == 2 ? asked.remove(words[0]) : null;
        if (answer != null) {
            answer.complete(words[1].startsWith("ended") ? words[1] : "");
        }
    }

    /** Returns how a file ended; nothing where it could not be taken over, or this process died. */
    String answer(String organisation, String feed, String period, Path file) throws Exception {
        awaitReady();
        String mine = String.valueOf(number.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.put(mine, answer);
        if (ended) {
            return "";
        }
        synchronized (ask) {
            ask.println(String.join(" ", mine, organisation, feed, period, file.toString()));
        }
        return answer.get();
    }

    void awaitReady() throws InterruptedException {
        ready.await();
    }

    boolean isReady() {
        return ready.getCount() == 0 && !ended;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Returns the last that it said. */
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said.subList(Math.max(0, said.size() - 20), said.size()));
        }
    }

    void stop(long seconds) throws IOException, InterruptedException {
        signal("STOP");
        TimeUnit.SECONDS.sleep(seconds);
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as a machine does that is shut down. */
    int end() throws IOException, InterruptedException {
        signal("TERM");
        return process.waitFor();
    }
}
