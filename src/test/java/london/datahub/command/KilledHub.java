package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionRequest;
import london.datahub.load.Progress;
import london.datahub.validate.Period;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A process of its own that submits a file and, at the stage it was told, says so and waits to be killed. Arguments: data
 * folder, organisation, file, period, and the number of the stage to stop at (0: none), counted from 1.
 */
final class KilledHub {
    /** What the process prints when it can be killed. */
    static final String READY = "READY TO BE KILLED";

    private KilledHub() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> environment = System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("DATAHUB_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        HubSettings settings = new HubSettings(Path.of(args[0]), environment);
        try (var hub = Hub.start(settings, RunningHub.AFTER_2025)) {
            for (int i = 1; i < args.length; i += 3) {
                var request =
                        new SubmissionRequest(Path.of(args[i]), "ward-crime", "MPS", Period.of(args[i + 1]), Set.of());
                hub.getBean(Reception.class).submit(request, new StopAt(Integer.parseInt(args[i + 2])));
                System.out.println("DONE " + args[i]);
            }
        }
    }

    private static final class StopAt implements Progress {
        private int left;

        StopAt(int stage) {
            left = stage;
        }

        @Override
        public void reached(String stage) {
            if (--left == 0) {
                waitToBeKilled(stage);
            }
            if (left == 1 && stage.equals("about to commit")) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        waitToBeKilled("just after commit");
                    }
                });
            }
        }

        private static void waitToBeKilled(String stage) {
            System.out.println(READY + ": " + stage);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
