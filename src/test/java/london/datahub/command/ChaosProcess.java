package london.datahub.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import london.datahub.job.SentFile;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.job.Worker;
import london.datahub.validate.Period;

/**
 * A hub in a process of its own that will be killed: a worker, or the one that takes files over and answers, as the pages
 * do. Arguments: worker or manager, data folder, seed of the jumps of its clock. The manager reads lines of number,
 * organisation, feed, period and file, and answers with the number and how it ended.
 */
final class ChaosProcess {
    static final String READY = "READY";
    private static final int AT_ONCE = 2;
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Reception reception;
    private final ScheduledExecutorService work = Executors.newScheduledThreadPool(AT_ONCE);

    private ChaosProcess(Reception reception) {
        this.reception = reception;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> environment = System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("DATAHUB_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        HubSettings settings = new HubSettings(Path.of(args[1]), environment);
        try (var hub = Hub.start(settings, new JumpingClock(Long.parseLong(args[2])))) {
            if (args[0].equals("worker")) {
                Worker worker = hub.getBean(Worker.class);
                endWithTheTest();
                System.out.println(READY);
                worker.work(System.out::println);
            } else {
                new ChaosProcess(hub.getBean(Reception.class)).takeOver();
            }
        }
    }

    private static void endWithTheTest() {
        Thread watch = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // it is gone too
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void takeOver() throws IOException {
        System.out.println(READY);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] words = line.split(" ", 5);
            work.execute(() -> take(words));
        }
        work.shutdownNow();
    }

    private void take(String[] words) {
        try {
            SubmissionRequest request = new SubmissionRequest(
                    SentFile.at(Path.of(words[4])),
                    words[2],
                    words[1],
                    Period.of(words[3]),
                    Set.of(),
                    "",
                    OptionalLong.empty());
            look(words[0], reception.hand(request, stage -> {}));
        } catch (Refusal refusal) {
            System.out.println(words[0] + " not let in: " + refusal.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            System.out.println(words[0] + " failed: " + e.getClass().getSimpleName());
        }
    }

    private void look(String number, Reception.Received received) {
        Optional<SubmissionOutcome> outcome = Optional.empty();
        try {
            outcome = reception.outcomeOf(received, stage -> {});
        } catch (RuntimeException e) {
            // looked for again
        }
        outcome.ifPresentOrElse(
                ended -> System.out.println(number + " ended "
                        + ended.submission().state() + " as submission "
                        + ended.submission().id()),
                () -> work.schedule(() -> look(number, received), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * A clock that is put forward and back, by up to two days, whenever it is looked at for the hundredth time; of seed 0 one
     * that is steady.
     */
    private static final class JumpingClock extends Clock {
        private static final long MOST = Duration.ofDays(2).toSeconds();

        private final long seed;
        private final Random random;
        private int looks;
        private Instant now = RunningHub.AFTER_2025.instant();

        JumpingClock(long seed) {
            this.seed = seed;
            random = new Random(seed);
        }

        @Override
        public synchronized Instant instant() {
            if (seed != 0 && ++looks % 100 == 0) {
                now = RunningHub.AFTER_2025.instant().plusSeconds(random.nextLong(-MOST, MOST));
            }
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Hub.LONDON;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
